import { Injectable } from '@nestjs/common';
import { JOBS, type JobName } from './job-catalogue.js';
import type { JobHandler } from './job-handler.js';

/** Knows the handler of every job; the product does not start with a job that has none or two. */
@Injectable()
export class JobRegistry {
  private readonly handlers = new Map<JobName, JobHandler<JobName>>();

  /** Called by the module that owns the handler. Throws where the job has one already. */
  register<Name extends JobName>(name: Name, handler: JobHandler<Name>): void {
    if (this.handlers.has(name)) throw new Error(`job ${name} has two handlers; remove one`);
    this.handlers.set(name, handler as JobHandler<JobName>);
  }

  /** The handler of a job; throws naming the job where there is none. */
  handlerOf(name: JobName): JobHandler<JobName> {
    const handler = this.handlers.get(name);
    if (handler === undefined) throw new Error(`job ${name} has no handler; register one in its module`);
    return handler;
  }

  /** Throws naming every job of the catalogue without a handler. */
  assertComplete(): void {
    const missing = Object.keys(JOBS).filter((name) => !this.handlers.has(name as JobName));
    if (missing.length > 0) throw new Error(`jobs without a handler: ${missing.join(', ')}`);
  }
}
