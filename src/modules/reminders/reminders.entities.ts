import { Reminder } from './reminder.entity.js';
import { Sweep } from './sweep.entity.js';

/** Entities of this module, for the data source. */
export const REMINDERS_ENTITIES = [Reminder, Sweep];
