export type { ConferenceNames } from './conference-names.js';
export { contentHash } from './content-hash.js';
export { DraftRehearsals, type RehearsedDraft } from './drafts/draft-rehearsals.service.js';
export { draftFigures } from './draft-figures.js';
export { conferenceFiles, type ReadConference, readRehearsedConference } from './read-rehearsed-conference.js';
export { RehearsalModule } from './rehearsal.module.js';
export { summaryTable } from './summary-table.js';
export { MOST_REHEARSALS_IN_LINE, SHIPPED_STAGE, STAGE_SETTING } from './thread/rehearsal-stage.service.js';
export { Transcript } from './transcript.js';
