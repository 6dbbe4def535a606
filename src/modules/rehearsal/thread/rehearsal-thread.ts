import { parentPort, workerData } from 'node:worker_threads';
import { playDraft } from './play-draft.js';
import type { RehearsalTask } from './rehearsal-task.js';

// The program of a thread of its own: one draft in, what came of it out.
const task: RehearsalTask = workerData;
parentPort?.postMessage(playDraft(task));
