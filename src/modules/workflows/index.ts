export { WORKFLOWS_ENTITIES } from './workflows.entities.js';
