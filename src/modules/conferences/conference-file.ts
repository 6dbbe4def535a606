import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { Language, LocalizedText } from '../../domain/shared/language.js';
import type { Role } from '../../domain/shared/role.js';
import type { SideId } from '../../domain/shared/side-id.js';
import type { ConferenceFileCommitment } from './conference-file-commitment.js';

export const SESSION_KINDS = ['plenary', 'working_meeting', 'task_force', 'visit'] as const;
export const INSTRUMENT_KINDS = ['mechanism', 'session_memorandum', 'agreement'] as const;

export interface ConferenceFileSide {
  readonly id: SideId;
  readonly name: LocalizedText;
  /** One character: what stands in the side's consent square. */
  readonly seal: string;
  /** Name of a file in config/calendars. */
  readonly calendar: string;
  readonly language: Language;
}

export interface ConferenceFileOrganisation {
  readonly code: string;
  /** Null = a third party, or a body of the conference as a whole. */
  readonly side: SideId | null;
  readonly name: LocalizedText;
  readonly short: LocalizedText;
  /** Its part in the conference is our reading, not stated in the source. */
  readonly inferred: boolean;
}

export interface ConferenceFilePost {
  readonly code: string;
  readonly organisation: string;
  readonly role: Role;
  readonly name: LocalizedText;
}

/** A demonstration account; the file may hold no other people. */
export interface ConferenceFilePerson {
  readonly email: string;
  readonly name: string;
  readonly post: string;
  readonly language: Language;
  /** Shown on the demonstration sign-in list. */
  readonly listed: boolean;
  readonly demonstration: true;
}

export interface ConferenceFileSession {
  /** Unique in the conference; names the session in commands. */
  readonly number: number;
  readonly kind: (typeof SESSION_KINDS)[number];
  /** Number of the session it follows up; null for the first. */
  readonly after: number | null;
  /** Null = the day is not fixed. */
  readonly heldOn: CivilDate | null;
  readonly name: LocalizedText;
  readonly formalName: LocalizedText | null;
  readonly place: LocalizedText | null;
  readonly demonstration: boolean;
}

export interface ConferenceFileInstrument {
  readonly number: number;
  readonly session: number;
  readonly kind: (typeof INSTRUMENT_KINDS)[number];
  readonly annex: number | null;
  readonly title: LocalizedText;
  readonly languageNote: LocalizedText;
}

/** A public paper that commitments are taken from. */
export interface ConferenceFileDocument {
  readonly code: string;
  readonly title: LocalizedText;
  /** Where it can be read; null where nowhere public. */
  readonly url: string | null;
}

export interface ConferenceFileArea {
  readonly number: number;
  readonly title: LocalizedText;
  /** Why the leads of this area are what we infer. */
  readonly reason: LocalizedText;
}

/** A conference file that passed every check. Order of lists = order of the file; the sides' order is display order. */
export interface ConferenceFile {
  readonly schema: 'luoshi-conference/1';
  readonly id: string;
  readonly name: LocalizedText;
  /** Stands in every mail subject of the conference. */
  readonly tag: string;
  readonly authoritative: Language;
  readonly sides: readonly ConferenceFileSide[];
  readonly organisations: readonly ConferenceFileOrganisation[];
  readonly posts: readonly ConferenceFilePost[];
  readonly people: readonly ConferenceFilePerson[];
  readonly sessions: readonly ConferenceFileSession[];
  readonly instruments: readonly ConferenceFileInstrument[];
  readonly documents: readonly ConferenceFileDocument[];
  readonly areas: readonly ConferenceFileArea[];
  readonly commitments: readonly ConferenceFileCommitment[];
}
