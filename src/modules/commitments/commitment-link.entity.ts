import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { Relation } from '../../domain/workflow/effect.js';

/** How a commitment hangs together with another one: opened by it, merged into it, split from it, and the mirrors. */
@Entity('commitment_link')
@Check(
  'commitment_link_relation_known',
  `relation in ('opens', 'opened_by', 'merged_into', 'merged_from', 'split_into', 'split_from')`,
)
@Check('commitment_link_to_another', 'other_id <> commitment_id')
@Index('commitment_link_by_other', ['otherId'])
export class CommitmentLink {
  @ForeignKey('Commitment', 'id', { name: 'commitment_link_of_commitment' })
  @PrimaryColumn({ type: 'uuid', name: 'commitment_id', primaryKeyConstraintName: 'commitment_link_pkey' })
  commitmentId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'commitment_link_pkey' })
  relation!: Relation;

  @ForeignKey('Commitment', 'id', { name: 'commitment_link_to_commitment' })
  @PrimaryColumn({ type: 'uuid', name: 'other_id', primaryKeyConstraintName: 'commitment_link_pkey' })
  otherId!: string;

  @Column({ type: 'date', name: 'linked_on' })
  linkedOn!: CivilDate;
}
