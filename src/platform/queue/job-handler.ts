import type { JobCatalogue, JobName } from './job-catalogue.js';

/** What a handler answers: a job whose subject is gone or already done is skipped, which is no error. */
export type JobResult = { readonly outcome: 'done' } | { readonly outcome: 'skipped'; readonly because: string };

/** Thrown by a handler where another attempt cannot help, so that the job fails at once. */
export class HopelessJob extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'HopelessJob';
  }
}

/** Told beside the payload: which attempt this is and whether it is the last. */
export interface JobAttempt {
  readonly attempt: number;
  readonly last: boolean;
}

/** The one handler of one job. Jobs arrive at least once: a handler must be able to see that its work is done. */
export interface JobHandler<Name extends JobName> {
  handle(payload: JobCatalogue[Name], attempt: JobAttempt): Promise<JobResult>;
}
