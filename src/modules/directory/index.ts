export { DIRECTORY_ENTITIES } from './directory.entities.js';
export { DirectoryModule } from './directory.module.js';
export { OrganisationDirectory } from './read/organisation-directory.js';
export type { OrganisationView, PostView } from './read/organisation-view.js';
