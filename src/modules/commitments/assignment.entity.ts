import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The part an organisation has in a commitment. At most one lead per side. */
@Entity('assignment')
@Check('assignment_part_known', `part in ('lead', 'supporting', 'delivering', 'waiting_for')`)
@Index('assignment_one_lead_per_side', { synchronize: false })
@Index('assignment_by_organisation', ['organisationId', 'part'])
export class Assignment {
  @ForeignKey('Commitment', 'id', { name: 'assignment_of_commitment' })
  @PrimaryColumn({ type: 'uuid', name: 'commitment_id', primaryKeyConstraintName: 'assignment_pkey' })
  commitmentId!: string;

  @ForeignKey('Organisation', 'id', { name: 'assignment_to_organisation' })
  @PrimaryColumn({ type: 'uuid', name: 'organisation_id', primaryKeyConstraintName: 'assignment_pkey' })
  organisationId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'assignment_pkey' })
  part!: string;

  @Column({ type: 'text', name: 'side_id', nullable: true })
  sideId!: string | null;

  @Column({ type: 'boolean', default: false })
  inferred!: boolean;
}
