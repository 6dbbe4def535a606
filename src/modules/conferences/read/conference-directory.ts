import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { FormerNamesRepository, type Then } from '../../directory/index.js';
import type { ConferenceFrame, SessionDetail } from './conference-frame.js';
import { ConferenceFrameRepository } from './conference-frame.repository.js';

/** Sides, sessions, areas and instruments of a conference. */
@Injectable()
export class ConferenceDirectory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly frames: ConferenceFrameRepository,
    private readonly names: FormerNamesRepository,
  ) {}

  /**
   * The frame, inside the caller's transaction and in one statement; under the names of a point in the past, where one is
   * given. Throws not_found.
   */
  async frame(tx: Transaction, conferenceId: string, then: Then | null = null): Promise<ConferenceFrame> {
    const differing = await this.names.differing(tx, conferenceId, then);
    const frame = await (differing === null
      ? this.frames.frame(tx, conferenceId)
      : this.frames.frameThen(tx, conferenceId, differing));
    if (frame === null) throw new Problem('not_found');
    return frame;
  }

  /** The frame of the actor's conference. */
  async view(actor: Actor): Promise<ConferenceFrame> {
    return this.unitOfWork.run(actor, (tx) => this.frame(tx, actor.conferenceId));
  }

  /** One session of the actor's conference by its number; under the names of a point in the past, where one is given. Throws not_found. */
  async session(actor: Actor, number: number, then: Then | null = null): Promise<SessionDetail> {
    return this.unitOfWork.run(actor, async (tx) => {
      const frame = await this.frame(tx, actor.conferenceId, then);
      const session = frame.sessions.find((one) => one.number === number);
      if (session === undefined) throw new Problem('not_found');
      const instruments = await this.frames.instruments(tx, session.id, then);
      return { ...session, instruments, areas: frame.areas.filter((area) => area.sessionNumber === number) };
    });
  }
}
