import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import type { Deadline } from '../../../domain/deadlines/deadline.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language } from '../../../domain/shared/language.js';
import type { VoidCause } from '../../../domain/workflow/effect.js';
import type { Ending } from '../../../domain/workflow/told-of-ending.js';
import type { ToldFiring } from '../../timers/index.js';

/** What every item names. */
export interface DigestMatter {
  /** Null where it names no commitment. */
  readonly commitmentId: string | null;
  readonly number: string;
  /** In the recipient's language. */
  readonly title: string;
  /** The day it was meant for, where that day was missed. */
  readonly meantFor: CivilDate | null;
  readonly provisional: boolean;
}

/** A deadline that nears or has passed. */
export interface DigestDeadline extends DigestMatter {
  readonly kind: 'deadline';
  readonly deadline: Deadline & { readonly latest: CivilDate };
}

/** A proposal that waits for the recipient's side; names and labels are in the recipient's language. */
export interface DigestProposal extends DigestMatter {
  readonly kind: 'proposal';
  readonly proposedBy: string;
  /** The joint state proposed. */
  readonly state: string;
  readonly openedOn: CivilDate;
}

/** A proposal that ended; names and labels are in the recipient's language. */
export interface DigestOutcome extends DigestMatter {
  readonly kind: 'outcome';
  readonly ending: Ending;
  /** The side that ended it; empty where none did. */
  readonly endedBy: string;
  /** Why it was voided. */
  readonly because: VoidCause | null;
  readonly state: string;
  readonly endedOn: CivilDate;
}

/** A timer of the workflow that fired; the label is in the recipient's language. */
export interface DigestTimer extends DigestMatter, Pick<ToldFiring, 'action' | 'level' | 'root' | 'sinceOn' | 'days'> {
  readonly kind: 'timer';
  readonly label: string;
}

export type DigestItem = DigestDeadline | DigestProposal | DigestOutcome | DigestTimer | DigestWorkflow;

/** A version or a migration of a workflow that waits for the recipient's side; names are in the recipient's language. */
export interface DigestWorkflow extends DigestMatter {
  readonly kind: 'workflow';
  readonly proposalId: string;
  readonly migration: boolean;
  readonly proposedBy: string;
  readonly openedOn: CivilDate;
  readonly lapsesOn: CivilDate;
}

/** All that one person is told on one day. */
export interface Digest {
  readonly on: CivilDate;
  readonly conferenceTag: string;
  /** Those of the recipient's side. */
  readonly calendars: readonly WorkingCalendar[];
  readonly recipient: {
    readonly language: Language;
    readonly post: string;
    readonly since: CivilDate;
    readonly organisationCode: string;
  };
  readonly items: readonly DigestItem[];
}

/** A mail as worded. */
export interface WrittenMail {
  readonly subject: string;
  readonly body: string;
  readonly tag: string;
}
