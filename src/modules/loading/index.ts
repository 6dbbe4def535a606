export { ConferenceLoader, type LoadWish } from './conference-loader.js';
export { loadChangeLine } from './load-change-line.js';
export type { LoadChange, LoadOutcome } from './load-outcome.js';
export { LoadingModule } from './loading.module.js';
export { ReplayCheck, type ReplayReport } from './replay/replay-check.js';
export type { ReplayDifference } from './replay/replay-difference.js';
export { termsOfFile } from './terms/terms-of-file.js';
