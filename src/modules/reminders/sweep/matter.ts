import type { Deadline } from '../../../domain/deadlines/deadline.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language, LocalizedText } from '../../../domain/shared/language.js';
import type { Role } from '../../../domain/shared/role.js';

/** One post held by one person on the day of the sweep. */
export interface Recipient {
  readonly accountId: string;
  readonly email: string;
  readonly language: Language;
  readonly postId: string;
  readonly postName: LocalizedText;
  readonly role: Role;
  readonly organisationId: string;
  readonly organisationCode: string;
  readonly since: CivilDate;
}

/** What one side may have to be reminded of. `organisationId` leads for this side; null where none does. */
interface MatterOfSide {
  readonly commitmentId: string;
  readonly number: string;
  readonly organisationId: string | null;
}

/** The deadline in force of an open commitment, as this side stands to it. */
export interface DeadlineMatter extends MatterOfSide, Deadline {
  readonly version: number;
  readonly agreedOn: CivilDate;
  /** The side's own position, null where it never stated one. */
  readonly position: string | null;
  /** Last day of the latest period this side has filed a statement for, shared or not; a draft given up is none. */
  readonly reportedTo: CivilDate | null;
}

/** An open proposal that this side has not consented to. */
export interface ProposalMatter extends MatterOfSide {
  readonly proposalId: string;
  readonly openedOn: CivilDate;
}

/** A proposal that has ended, of which this side is told. */
export interface OutcomeMatter extends MatterOfSide {
  readonly proposalId: string;
  readonly endedOn: CivilDate;
}

/** Everything of one side that a span of days can have a reminder for. */
export interface Matters {
  readonly deadlines: readonly DeadlineMatter[];
  readonly proposals: readonly ProposalMatter[];
  readonly outcomes: readonly OutcomeMatter[];
}
