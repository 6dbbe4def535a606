import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../../../domain/shared/language.js';
import { splitOfBytes } from '../draft/split-of-text.js';

/** What the thread is given. */
export interface SplitTask {
  readonly bytes: Uint8Array;
  readonly language: Language | null;
}

// The program of a thread of its own: one document in, its split or its fault out.
const { bytes, language }: SplitTask = workerData;
parentPort?.postMessage(splitOfBytes(bytes, language));
