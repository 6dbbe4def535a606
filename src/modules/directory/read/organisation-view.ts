import type { LocalizedText } from '../../../domain/shared/language.js';
import type { Role } from '../../../domain/shared/role.js';
import type { SideId } from '../../../domain/shared/side-id.js';

/** A post of an organisation; who holds it is no part of this view. */
export interface PostView {
  readonly id: string;
  readonly code: string;
  readonly name: LocalizedText;
  readonly role: Role;
}

/** An organisation with its posts; `sideId` is null for a third party. */
export interface OrganisationView {
  readonly id: string;
  readonly code: string;
  readonly sideId: SideId | null;
  readonly name: LocalizedText;
  readonly shortName: LocalizedText;
  /** Its part in the conference is our reading, not stated in the source. */
  readonly inferred: boolean;
  readonly posts: readonly PostView[];
}
