import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/index.js';
import { CalendarController } from './read/calendar.controller.js';
import { CalendarDays } from './read/calendar-days.js';
import { ConferenceController } from './read/conference.controller.js';
import { ConferenceDirectory } from './read/conference-directory.js';
import { ConferenceFrameRepository } from './read/conference-frame.repository.js';
import { ConferenceLists } from './read/conference-lists.js';
import { ConferenceListsRepository } from './read/conference-lists.repository.js';
import { ScheduleRule } from './read/schedule-rule.js';
import { SessionController } from './read/session.controller.js';
import { WorkingCalendars } from './read/working-calendars.js';

@Module({
  imports: [DirectoryModule],
  controllers: [CalendarController, ConferenceController, SessionController],
  providers: [
    CalendarDays,
    ConferenceDirectory,
    ConferenceFrameRepository,
    ConferenceLists,
    ConferenceListsRepository,
    ScheduleRule,
    WorkingCalendars,
  ],
  exports: [CalendarDays, ConferenceDirectory, ScheduleRule, WorkingCalendars],
})
export class ConferencesModule {}
