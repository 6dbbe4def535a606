import { LANGUAGES } from '../../domain/shared/language.js';
import { ROLES } from '../../domain/shared/role.js';
import type { Reader } from './check-conference-draft.js';
import { fields, localized, nullable, optional, required } from './check-conference-readers.js';
import { count, day, flag, isDemonstration, matching, oneOf, text } from './check-conference-scalars.js';
import {
  INSTRUMENT_KINDS,
  SESSION_KINDS,
  type ConferenceFileArea,
  type ConferenceFileDocument,
  type ConferenceFileInstrument,
  type ConferenceFileOrganisation,
  type ConferenceFilePerson,
  type ConferenceFilePost,
  type ConferenceFileSession,
  type ConferenceFileSide,
} from './conference-file.js';

/** Codes stand in addresses, mail tags and commands. */
export const code = matching(/^[a-z][a-z0-9-]{0,39}$/, 'code');

export const sideShape: Reader<ConferenceFileSide> = fields<ConferenceFileSide>({
  id: required(code),
  name: required(localized),
  seal: required(matching(/^.$/u, 'seal')),
  calendar: required(code),
  language: required(oneOf(LANGUAGES)),
});

export const organisationShape: Reader<ConferenceFileOrganisation> = fields<ConferenceFileOrganisation>({
  code: required(code),
  side: required(nullable(code)),
  name: required(localized),
  short: required(localized),
  inferred: optional(flag, false),
});

export const postShape: Reader<ConferenceFilePost> = fields<ConferenceFilePost>({
  code: required(code),
  organisation: required(code),
  role: required(oneOf(ROLES)),
  name: required(localized),
});

export const personShape: Reader<ConferenceFilePerson> = fields<ConferenceFilePerson>({
  email: required(matching(/^[a-z0-9._-]+@([a-z0-9-]+\.)+example$/, 'mailbox')),
  name: required(text(80)),
  post: required(code),
  language: required(oneOf(LANGUAGES)),
  listed: optional(flag, false),
  demonstration: required(isDemonstration),
});

export const sessionShape: Reader<ConferenceFileSession> = fields<ConferenceFileSession>({
  number: required(count),
  kind: required(oneOf(SESSION_KINDS)),
  after: optional(nullable(count), null),
  heldOn: required(nullable(day)),
  name: required(localized),
  formalName: optional(nullable(localized), null),
  place: optional(nullable(localized), null),
  demonstration: optional(flag, false),
});

export const instrumentShape: Reader<ConferenceFileInstrument> = fields<ConferenceFileInstrument>({
  number: required(count),
  session: required(count),
  kind: required(oneOf(INSTRUMENT_KINDS)),
  annex: required(nullable(count)),
  title: required(localized),
  languageNote: required(localized),
});

export const documentShape: Reader<ConferenceFileDocument> = fields<ConferenceFileDocument>({
  code: required(code),
  title: required(localized),
  url: optional(nullable(matching(/^https?:\/\/\S{1,500}$/, 'web_address')), null),
});

export const areaShape: Reader<ConferenceFileArea> = fields<ConferenceFileArea>({
  number: required(count),
  title: required(localized),
  reason: required(localized),
});
