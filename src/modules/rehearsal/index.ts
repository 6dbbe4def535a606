export { contentHash } from './content-hash.js';
export { conferenceFiles, type ReadConference, readRehearsedConference } from './read-rehearsed-conference.js';
export { summaryTable } from './summary-table.js';
export { Transcript } from './transcript.js';
