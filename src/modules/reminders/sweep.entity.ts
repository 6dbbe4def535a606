import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../domain/shared/civil-date.js';

/** A working day on which the reminders of one side were swept; the days since the sweep before it were caught up. */
@Entity('sweep')
@ForeignKey('Side', ['conferenceId', 'sideId'], ['conferenceId', 'id'], { name: 'sweep_of_side' })
export class Sweep {
  @ForeignKey('Conference', 'id', { name: 'sweep_of_conference' })
  @PrimaryColumn({ type: 'text', name: 'conference_id', primaryKeyConstraintName: 'sweep_pkey' })
  conferenceId!: string;

  @PrimaryColumn({ type: 'text', name: 'side_id', primaryKeyConstraintName: 'sweep_pkey' })
  sideId!: string;

  @PrimaryColumn({ type: 'date', name: 'swept_on', primaryKeyConstraintName: 'sweep_pkey' })
  sweptOn!: CivilDate;

  @Column({ type: 'timestamptz', name: 'swept_at' })
  sweptAt!: Date;
}
