/** Every job there is, with its payload. Payloads hold ids, never text of mails or secrets: the handler reads afresh. */
export interface JobCatalogue {
  'reminder.sweep': { readonly on: string | null };
  'mail.send': { readonly mailId: string; readonly sideId: string | null };
  'report.render': { readonly editionId: string };
  'workflow.migrate': { readonly migrationId: string };
}

export type JobName = keyof JobCatalogue;

interface JobSettings {
  readonly queue: QueueName;
  readonly attempts: number;
  /** First pause before another attempt, doubled each time. */
  readonly backoffMs: number;
}

export const QUEUES = ['luoshi-reminders', 'luoshi-mail', 'luoshi-reports', 'luoshi-workflows'] as const;
export type QueueName = (typeof QUEUES)[number];

/** Where each job runs and how stubbornly. Mail is tried 13 times over four and a half hours before it becomes a task for people. */
export const JOBS: Readonly<Record<JobName, JobSettings>> = {
  'reminder.sweep': { queue: 'luoshi-reminders', attempts: 5, backoffMs: 5_000 },
  'mail.send': { queue: 'luoshi-mail', attempts: 13, backoffMs: 4_000 },
  'report.render': { queue: 'luoshi-reports', attempts: 3, backoffMs: 2_000 },
  'workflow.migrate': { queue: 'luoshi-workflows', attempts: 8, backoffMs: 5_000 },
};

/** How many jobs of a queue one worker runs at a time. */
export const CONCURRENCY: Readonly<Record<QueueName, number>> = {
  'luoshi-reminders': 1,
  'luoshi-mail': 8,
  'luoshi-reports': 1,
  'luoshi-workflows': 1,
};

/** True where the text names a job of the catalogue. */
export function isJobName(text: string): text is JobName {
  return Object.hasOwn(JOBS, text);
}
