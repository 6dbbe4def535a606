import type { Language, LocalizedText } from '../../../domain/shared/language.js';
import type { Role } from '../../../domain/shared/role.js';
import type { SideId } from '../../../domain/shared/side-id.js';

/** An account wished for. What is null is found out from the rest, where only one thing fits. */
export interface AccountOrder {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly conferenceId: string;
  readonly sideId: SideId | null;
  /** Code of the organisation in its conference. */
  readonly organisation: string | null;
  readonly language: Language | null;
}

/** Why an account was not opened; each code is a key under `account.refused`. */
export type AccountRefusalCode =
  | 'unknown_conference'
  | 'unknown_side'
  | 'unknown_organisation'
  | 'organisation_needed'
  | 'organisation_of_other_side'
  | 'post_without_side'
  | 'email_taken';

/** A refusal; `known` lists what could have been named instead. */
export interface AccountRefusal {
  readonly code: AccountRefusalCode;
  readonly known: readonly string[];
}

/** The post an account was given. */
export interface GivenPost {
  readonly code: string;
  readonly organisation: string;
  readonly name: LocalizedText;
  /** True where the organisation had no such post and one was made. */
  readonly made: boolean;
  /** Names of those who hold it besides. */
  readonly sharedWith: readonly string[];
}

export interface OpenedAccount {
  readonly accountId: string;
  readonly language: Language;
  readonly post: GivenPost;
}
