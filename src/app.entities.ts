import { ACCESS_ENTITIES } from './modules/access/index.js';
import { COMMITMENTS_ENTITIES } from './modules/commitments/index.js';
import { CONFERENCES_ENTITIES } from './modules/conferences/index.js';
import { DIRECTORY_ENTITIES } from './modules/directory/index.js';
import { IMPORTS_ENTITIES } from './modules/imports/index.js';
import { MAIL_ENTITIES } from './modules/mail/index.js';
import { REMINDERS_ENTITIES } from './modules/reminders/index.js';
import { REPORTS_ENTITIES } from './modules/reports/index.js';
import { TIMERS_ENTITIES } from './modules/timers/index.js';
import { WORKFLOWS_ENTITIES } from './modules/workflows/index.js';

/** Every table of the product, for the data source and for the test that compares them with the migrations. */
export const ENTITIES = [
  ...DIRECTORY_ENTITIES,
  ...ACCESS_ENTITIES,
  ...CONFERENCES_ENTITIES,
  ...COMMITMENTS_ENTITIES,
  ...MAIL_ENTITIES,
  ...REMINDERS_ENTITIES,
  ...REPORTS_ENTITIES,
  ...TIMERS_ENTITIES,
  ...IMPORTS_ENTITIES,
  ...WORKFLOWS_ENTITIES,
];
