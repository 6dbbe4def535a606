import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '../../domain/shared/language.js';

/** A document read in and split, not yet a set of commitments. Fenced to the side that imported it. */
@Entity('import_draft')
@Check('import_draft_state_known', `state in ('draft', 'accepted', 'dropped')`)
@Index('import_draft_by_session', ['sessionId', 'createdAt'])
@Index('import_draft_by_side', ['sideId', 'createdAt', 'id'])
export class ImportDraft {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'import_draft_pkey' })
  id!: string;

  @ForeignKey('Session', 'id', { name: 'import_draft_of_session' })
  @Column({ type: 'uuid', name: 'session_id' })
  sessionId!: string;

  @Column({ type: 'text', name: 'side_id' })
  sideId!: string;

  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'source_text' })
  sourceText!: string;

  @Column({ type: 'text', name: 'source_sha256' })
  sourceSha256!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer' })
  version!: number;

  @ForeignKey('UserAccount', 'id', { name: 'import_draft_by_account' })
  @Column({ type: 'uuid', name: 'created_by', nullable: true })
  createdBy!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}
