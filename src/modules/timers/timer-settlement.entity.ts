import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A side's secretariat has settled a task that a timer opened. */
@Entity('timer_settlement')
export class TimerSettlement {
  @ForeignKey('TimerFiring', 'id', { name: 'timer_settlement_of_firing' })
  @PrimaryColumn({ type: 'uuid', name: 'firing_id', primaryKeyConstraintName: 'timer_settlement_pkey' })
  firingId!: string;

  @PrimaryColumn({ type: 'text', name: 'side_id', primaryKeyConstraintName: 'timer_settlement_pkey' })
  sideId!: string;

  @ForeignKey('UserAccount', 'id', { name: 'timer_settlement_by_account' })
  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;

  @Column({ type: 'timestamptz', name: 'settled_at' })
  settledAt!: Date;
}
