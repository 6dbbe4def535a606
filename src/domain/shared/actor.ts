import type { Language } from './language.js';
import type { Role } from './role.js';
import type { SideId } from './side-id.js';

/** The signed-in person as the holder of a post. `sideId` is null for a joint post (a joint auditor), which sees shared content only. */
export interface Actor {
  readonly accountId: string;
  readonly postId: string;
  readonly organisationId: string;
  readonly conferenceId: string;
  readonly sideId: SideId | null;
  readonly role: Role;
  readonly language: Language;
  readonly name: string;
}
