export { checkConference } from './check-conference.js';
export type { ConferenceFault, FaultParams } from './check-conference-faults.js';
export { conferenceFaultLine, conferenceFaultWords } from './conference-fault-words.js';
export type { ConferenceFile } from './conference-file.js';
export type { ConferenceFileCommitment } from './conference-file-commitment.js';
export type { ConferenceFileDeadline } from './conference-file-deadline.js';
export type { ConferenceFileDemonstration } from './conference-file-demonstration.js';
export { CONFERENCES_ENTITIES } from './conferences.entities.js';
export { ConferencesModule } from './conferences.module.js';
export { type CalendarDay, CalendarDays, JOINT } from './read/calendar-days.js';
export { ConferenceDirectory } from './read/conference-directory.js';
export type {
  AreaView,
  ConferenceFrame,
  InstrumentView,
  SessionDetail,
  SessionView,
  SideView,
} from './read/conference-frame.js';
export { firstDay } from './read/first-day.js';
export { dayOfQuery } from './read/dto/calendar.dto.js';
export { LocalizedTextDto, RenderedTextDto } from './read/dto/localized-text.dto.js';
export { readCalendarFiles } from './read/read-calendar-files.js';
export { ScheduleRule } from './read/schedule-rule.js';
export { readLadderFile } from './read/read-ladder-file.js';
export { WorkingCalendars } from './read/working-calendars.js';
