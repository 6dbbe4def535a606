import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Kind } from '../../domain/shared/kind.js';

/** A commitment proposed by an import, with its exact span in UTF-16 units of the source text. */
@Entity('import_item')
@Check('import_item_span_ordered', `span_end > span_start`)
@Index('import_item_by_area', ['areaId', 'spanStart'])
export class ImportItem {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'import_item_pkey' })
  id!: string;

  @ForeignKey('ImportArea', 'id', { name: 'import_item_in_area' })
  @Column({ type: 'uuid', name: 'area_id' })
  areaId!: string;

  @Column({ type: 'integer', name: 'span_start' })
  spanStart!: number;

  @Column({ type: 'integer', name: 'span_end' })
  spanEnd!: number;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  kind!: Kind;

  @Column({ type: 'jsonb' })
  bodies!: object;

  @Column({ type: 'jsonb' })
  leads!: object;

  @Column({ type: 'boolean', default: false })
  dropped!: boolean;

  @ForeignKey('Commitment', 'id', { name: 'import_item_became' })
  @Column({ type: 'uuid', name: 'commitment_id', nullable: true })
  commitmentId!: string | null;
}
