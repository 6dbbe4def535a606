import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../domain/shared/civil-date.js';

/** What a statement rests on: a dated paper or event, where it is kept, and a link where there is one. */
@Entity('evidence')
@Check('evidence_visibility_known', `visibility in ('side', 'shared')`)
@Check('evidence_link_web', `url is null or url ~ '^https?://'`)
@Index('evidence_by_commitment', ['commitmentId'])
@Index('evidence_by_statement', ['statementId'])
export class Evidence {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'evidence_pkey' })
  id!: string;

  @ForeignKey('Commitment', 'id', { name: 'evidence_of_commitment' })
  @Column({ type: 'uuid', name: 'commitment_id' })
  commitmentId!: string;

  @ForeignKey('Statement', 'id', { name: 'evidence_of_statement' })
  @Column({ type: 'uuid', name: 'statement_id' })
  statementId!: string;

  @Column({ type: 'text', name: 'side_id' })
  sideId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'date', name: 'dated_on', nullable: true })
  datedOn!: CivilDate | null;

  @Column({ type: 'text', name: 'kept_at', nullable: true })
  keptAt!: string | null;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Column({ type: 'text' })
  visibility!: string;
}
