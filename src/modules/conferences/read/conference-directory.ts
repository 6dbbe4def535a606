import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import type { ConferenceFrame, SessionDetail } from './conference-frame.js';
import { ConferenceFrameRepository } from './conference-frame.repository.js';

/** Sides, sessions, areas and instruments of a conference. */
@Injectable()
export class ConferenceDirectory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly frames: ConferenceFrameRepository,
  ) {}

  /** The frame, inside the caller's transaction and in one statement. Throws not_found. */
  async frame(tx: Transaction, conferenceId: string): Promise<ConferenceFrame> {
    const frame = await this.frames.frame(tx, conferenceId);
    if (frame === null) throw new Problem('not_found');
    return frame;
  }

  /** The frame of the actor's conference. */
  async view(actor: Actor): Promise<ConferenceFrame> {
    return this.unitOfWork.run(actor, (tx) => this.frame(tx, actor.conferenceId));
  }

  /** One session of the actor's conference by its number. Throws not_found. */
  async session(actor: Actor, number: number): Promise<SessionDetail> {
    return this.unitOfWork.run(actor, async (tx) => {
      const frame = await this.frame(tx, actor.conferenceId);
      const session = frame.sessions.find((one) => one.number === number);
      if (session === undefined) throw new Problem('not_found');
      const instruments = await this.frames.instruments(tx, session.id);
      return { ...session, instruments, areas: frame.areas.filter((area) => area.sessionNumber === number) };
    });
  }
}
