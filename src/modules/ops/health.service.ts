import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { QueueConnection } from '../../platform/queue/queue-connection.js';

/** Whether each thing the product stands on answers. */
export interface Readiness {
  readonly database: boolean;
  readonly queue: boolean;
}

/** Asks the database and the queue for a sign of life. */
@Injectable()
export class HealthService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: QueueConnection,
  ) {}

  async readiness(): Promise<Readiness> {
    const [database, queue] = await Promise.all([
      answers(() => this.unitOfWork.run({ sideId: null }, (tx) => tx.rows('select 1'))),
      answers(() => this.queue.ping()),
    ]);
    return { database, queue };
  }
}

async function answers(question: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await question()) !== false;
  } catch {
    return false; // why it failed is in the log of the part that failed; here only the fact counts
  }
}
