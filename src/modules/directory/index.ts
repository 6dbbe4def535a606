export type { AccountOrder, AccountRefusal, GivenPost, OpenedAccount } from './accounts/account-order.js';
export { AccountOpening } from './accounts/account-opening.js';
export { DIRECTORY_ENTITIES } from './directory.entities.js';
export { DirectoryModule } from './directory.module.js';
export {
  FormerNamesRepository,
  type NamedRow,
  nameThen,
  type Then,
  type ThenSql,
} from './read/former-names.repository.js';
export { namedBodies, type NamedBody } from './read/named-bodies.js';
export { OrganisationDirectory } from './read/organisation-directory.js';
export type { OrganisationView, PostView } from './read/organisation-view.js';
export { stableId } from './stable-id.js';
