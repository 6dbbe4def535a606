export { ReminderPlan } from './plan/reminder-plan.js';
export { PlannedReminders } from './questions/planned-reminders.js';
export { ReminderReasons } from './questions/reminder-reasons.js';
export type {
  ComingReminder,
  CommitmentReminders,
  GivenReminder,
  MailReason,
  PlannedDay,
  PlannedItem,
} from './questions/reminder-views.js';
export { RemindCommand, type RemindReport } from './remind-command.js';
export { ReminderSchedule } from './reminder-schedule.js';
export { REMINDERS_ENTITIES } from './reminders.entities.js';
export { RemindersModule } from './reminders.module.js';
export { DayToCome } from './sweep/day-to-come.js';
export { ReminderSweepService, type SweepOrder } from './sweep/reminder-sweep.service.js';
export { SweepFailed } from './sweep/sweep-faults.js';
export type { SweepOutcome, SweptItem, SweptMail } from './sweep/sweep-outcome.js';
