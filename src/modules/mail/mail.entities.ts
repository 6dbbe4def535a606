import { Mail } from './mail.entity.js';

/** Entities of this module, for the data source. */
export const MAIL_ENTITIES = [Mail];
