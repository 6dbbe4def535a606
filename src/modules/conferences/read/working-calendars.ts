import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import { CONFIG_FOLDER } from '../../../platform/config/config-folder.js';
import type { SideView } from './conference-frame.js';
import { ConfigFilesRefused } from '../../../platform/config/config-file-fault.js';
import { readCalendarFiles } from './read-calendar-files.js';

type Sides = readonly Pick<SideView, 'id' | 'calendar'>[];

/** The working calendars of config/calendars, read once at start. */
@Injectable()
export class WorkingCalendars {
  private readonly byName: ReadonlyMap<string, WorkingCalendar>;

  /** Throws ConfigFilesRefused with every fault of every file. */
  constructor(@Inject(CONFIG_FOLDER) folder: string) {
    const { calendars, faults } = readCalendarFiles(join(folder, 'calendars'));
    if (faults.length > 0) throw new ConfigFilesRefused(faults);
    this.byName = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  }

  /** A calendar by its file name without ending; throws where a conference names one that is not there. */
  named(name: string): WorkingCalendar {
    const calendar = this.byName.get(name);
    if (calendar === undefined) throw new Error(`config/calendars has no ${name}.yaml`);
    return calendar;
  }

  /**
   * What the days of a side are counted with: its own calendar, or all of them for a joint post (null). Sides come from the
   * conference, since one name may stand for another side in another conference.
   */
  of(sides: Sides, sideId: SideId | null): readonly WorkingCalendar[] {
    const side = sides.find((one) => one.id === sideId);
    return side === undefined ? this.joint(sides) : [this.named(side.calendar)];
  }

  /** The calendars of all sides together, each once, in the sides' order. */
  joint(sides: Sides): readonly WorkingCalendar[] {
    return [...new Set(sides.map((side) => side.calendar))].map((name) => this.named(name));
  }
}
