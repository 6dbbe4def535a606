import { Injectable } from '@nestjs/common';
import type { RehearsedConference } from '../../../domain/rehearsal/rehearsed-conference.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { ConferenceDirectory, WorkingCalendars } from '../../conferences/index.js';
import { OrganisationDirectory } from '../../directory/index.js';
import type { ConferenceNames } from '../conference-names.js';
import { AgreedTermsRepository } from './agreed-terms.repository.js';

/** A conference as it is stored, but for what a house brings along: its workflows and its reminder plan. */
export interface ConferenceAtHand {
  readonly conference: Omit<RehearsedConference, 'definitions' | 'ladder'>;
  readonly names: ConferenceNames;
  /** Commitments of the conference that were not read, since there are so many. */
  readonly unread: number;
}

/** Reads a stored conference for rehearsal. */
@Injectable()
export class ConferenceToRehearse {
  constructor(
    private readonly conferences: ConferenceDirectory,
    private readonly organisations: OrganisationDirectory,
    private readonly calendars: WorkingCalendars,
    private readonly agreed: AgreedTermsRepository,
  ) {}

  /** The conference with at most `limit` of its commitments, those of the kind first. Throws not_found. */
  async read(
    tx: Transaction,
    conferenceId: string,
    wanted: { readonly kind: string; readonly limit: number },
  ): Promise<ConferenceAtHand> {
    const frame = await this.conferences.frame(tx, conferenceId);
    const bodies = await this.organisations.within(tx, conferenceId);
    const { commitments, total } = await this.agreed.of(tx, conferenceId, wanted);
    const { authoritative } = frame;
    return {
      conference: {
        authoritative,
        sides: frame.sides.map(({ id, language, calendar }) => ({
          id,
          language,
          calendar: this.calendars.named(calendar),
        })),
        organisations: bodies.map(({ code, sideId: side }) => ({ code, side })),
        posts: bodies.flatMap(({ code: organisation, posts }) =>
          posts.map(({ code, role }) => ({ code, organisation, role })),
        ),
        sessions: frame.sessions.map(({ number, kind, heldOn }) => ({ number, plenary: kind === 'plenary', heldOn })),
        commitments,
      },
      unread: total - commitments.length,
      names: {
        sides: Object.fromEntries(frame.sides.map(({ id, name }) => [id, name])),
        bodies: Object.fromEntries(bodies.map(({ code, shortName }) => [code, shortName])),
      },
    };
  }
}
