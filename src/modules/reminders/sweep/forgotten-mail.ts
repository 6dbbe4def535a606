import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Environment } from '../../../platform/config/environment.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { OutgoingMail } from '../../mail/index.js';
import { ConferencesRepository } from './conferences.repository.js';

/** Longer than all attempts of a mail's job together: a mail still queued then has lost its job. */
const FORGOTTEN_AFTER_MS = 6 * 3_600_000;

/** Finds mail whose job was lost by a queue that does not keep its jobs safe, and queues it again. */
@Injectable()
export class ForgottenMail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly conferences: ConferencesRepository,
    private readonly post: OutgoingMail,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /** Gives how many were queued again; none where none can be sent. Queueing one whose job still lives is harmless. */
  async requeue(): Promise<number> {
    if (!this.environment.sendsMail) return 0;
    const before = new Date(this.clock.now().getTime() - FORGOTTEN_AFTER_MS);
    const sides = await this.unitOfWork.run({ sideId: null }, (tx) => this.conferences.sideIds(tx));
    let count = 0;
    for (const sideId of sides)
      count += await this.unitOfWork.run({ sideId }, (tx) => this.post.requeueForgotten(tx, before));
    return count;
  }
}
