import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** An area proposed by an import. */
@Entity('import_area')
@Unique('import_area_ordinal_once', ['draftId', 'ordinal'])
export class ImportArea {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'import_area_pkey' })
  id!: string;

  @ForeignKey('ImportDraft', 'id', { name: 'import_area_of_draft' })
  @Column({ type: 'uuid', name: 'draft_id' })
  draftId!: string;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'text' })
  heading!: string;

  @Column({ type: 'integer', name: 'span_start', nullable: true })
  spanStart!: number | null;

  @Column({ type: 'integer', name: 'span_end', nullable: true })
  spanEnd!: number | null;
}
