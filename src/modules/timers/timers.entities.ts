import { TimerFiring } from './timer-firing.entity.js';
import { TimerSettlement } from './timer-settlement.entity.js';

/** Tables of the timers. */
export const TIMERS_ENTITIES = [TimerFiring, TimerSettlement];
