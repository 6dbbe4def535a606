export { LapseSweep } from './fire/lapse-sweep.js';
export type { TimerFaults } from './fire/timer-faults.js';
export type { TimerDay } from './fire/timer-sweep.js';
export { TimerSweep } from './fire/timer-sweep.js';
export { type TimerRoot, type ToldFiring, ToldFirings } from './fire/told-firings.repository.js';
export { type ComingTimer, type CommitmentTimers, type PastTimer, TimerOutlook } from './read/timer-outlook.js';
export { type TimerTask, TimerTasks } from './tasks/timer-tasks.service.js';
export { TIMERS_ENTITIES } from './timers.entities.js';
export { TimersModule } from './timers.module.js';
