export { conferenceFiles, type ReadConference, readRehearsedConference } from './read-rehearsed-conference.js';
