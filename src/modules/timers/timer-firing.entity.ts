import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { TimerAction } from '../../domain/workflow/timers/timer-definition.js';

/** A timer that fired, once for what it counts from; a later version may give its name to another. Nobody changes it afterwards. */
@Entity('timer_firing')
@Unique('timer_firing_once', ['commitmentId', 'timer', 'anchorKey', 'workflowVersion'])
@Check('timer_firing_action_known', `action in ('notify', 'escalate', 'task', 'lapse')`)
@Check('timer_firing_level_of_escalation', `(action = 'escalate') = (level is not null)`)
@Index('timer_firing_by_day', ['firedOn'])
@Index('timer_firing_tasks', ['sideId', 'commitmentId'], { where: `action = 'task'` })
@Index('timer_firing_tasks_by_day', ['dueOn'], { where: `action = 'task' and told` })
export class TimerFiring {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'timer_firing_pkey' })
  id!: string;

  @ForeignKey('Commitment', 'id', { name: 'timer_firing_of_commitment' })
  @Column({ type: 'uuid', name: 'commitment_id' })
  commitmentId!: string;

  @Column({ type: 'text' })
  timer!: string;

  /** What it counted from: `position:<side>:<sequence>`, `deadline:<version>:<side>`, `proposal:<id>`, … */
  @Column({ type: 'text', name: 'anchor_key' })
  anchorKey!: string;

  /** Empty where it is a matter of all sides together. */
  @Column({ type: 'text', name: 'side_id' })
  sideId!: string;

  /** The day from which was counted in the end: of the position, the joint state, the deadline or the proposal. */
  @Column({ type: 'date', name: 'since_on' })
  sinceOn!: CivilDate;

  @Column({ type: 'date', name: 'due_on' })
  dueOn!: CivilDate;

  @Column({ type: 'date', name: 'fired_on' })
  firedOn!: CivilDate;

  @Column({ type: 'text' })
  action!: TimerAction;

  /** Only, and always, of an escalation. */
  @Column({ type: 'integer', nullable: true })
  level!: number | null;

  @Column({ type: 'timestamptz', name: 'fired_at' })
  firedAt!: Date;

  /** False where it fell due before the house first swept: nobody is told of it, and no task is opened. */
  @Column({ type: 'boolean' })
  told!: boolean;

  /** Of the workflow on which the commitment ran then: timer and key bear its names. */
  @Column({ type: 'integer', name: 'workflow_version' })
  workflowVersion!: number;

  /** Sequence of the commitment's last shared record then; a migration with a later one may have renamed the timer. */
  @Column({ type: 'integer', name: 'after_sequence' })
  afterSequence!: number;
}
