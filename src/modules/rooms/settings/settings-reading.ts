import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import type { Actor } from '../../../domain/shared/actor.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ConferenceDirectory, type ConferenceFrame, WorkingCalendars } from '../../conferences/index.js';
import { OrganisationDirectory } from '../../directory/index.js';
import type { OrganisationsProps } from './organisations-section.js';
import { PostHoldersRepository } from './post-holders.repository.js';

/** What the settings show of a conference. */
@Injectable()
export class SettingsReading {
  constructor(
    private readonly conferences: ConferenceDirectory,
    private readonly directory: OrganisationDirectory,
    private readonly holders: PostHoldersRepository,
    private readonly workingCalendars: WorkingCalendars,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The frame, and the working calendars its sides use. */
  async calendars(actor: Actor): Promise<{ frame: ConferenceFrame; calendars: readonly WorkingCalendar[] }> {
    const frame = await this.conferences.view(actor);
    return { frame, calendars: this.workingCalendars.joint(frame.sides) };
  }

  /** Organisations with their posts, and who holds them on the day. */
  async organisations(actor: Actor, day: CivilDate): Promise<Omit<OrganisationsProps, 'view'>> {
    const [frame, organisations, holders] = await Promise.all([
      this.conferences.view(actor),
      this.directory.all(actor),
      this.unitOfWork.run(actor, (tx) => this.holders.on(tx, actor.conferenceId, day)),
    ]);
    return { frame, organisations, holders };
  }
}
