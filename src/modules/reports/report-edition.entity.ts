import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { Language } from '../../domain/shared/language.js';

/** One rendering of the progress report as at a day, with the hash of its bytes. */
@Entity('report_edition')
@Unique('report_edition_number_once', ['sessionId', 'number'])
@Check('report_edition_state_known', `state in ('queued', 'setting', 'draft', 'failed')`)
@Check('report_edition_progress_whole', `progress between 0 and 100`)
@Check('report_edition_set_whole', `(state = 'draft') = (content is not null and content_sha256 is not null)`)
export class ReportEdition {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'report_edition_pkey' })
  id!: string;

  @ForeignKey('Session', 'id', { name: 'report_edition_of_session' })
  @Column({ type: 'uuid', name: 'session_id' })
  sessionId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'date', name: 'as_of' })
  asOf!: CivilDate;

  /** The instant whose knowledge it holds: rendered again, it is the same whatever was recorded since. */
  @Column({ type: 'timestamptz', name: 'known_at' })
  knownAt!: Date;

  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'text' })
  format!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 0 })
  progress!: number;

  @Column({ type: 'bytea', nullable: true })
  content!: Buffer | null;

  @Column({ type: 'text', name: 'content_sha256', nullable: true })
  contentSha256!: string | null;

  @Column({ type: 'text', nullable: true })
  fault!: string | null;

  @ForeignKey('UserAccount', 'id', { name: 'report_edition_by_account' })
  @Column({ type: 'uuid', name: 'requested_by', nullable: true })
  requestedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'requested_at' })
  requestedAt!: Date;

  @Column({ type: 'timestamptz', name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
