import { Worker } from 'node:worker_threads';
import type { ReadFault, ReadText } from '../draft/split-of-text.js';
import type { SplitTask } from './split-thread.js';

/** Twice what the largest document took; a thread that wants more is ended, and the process goes on. */
const MEMORY_MB = 768;

/** A document on its way. */
export interface RunningSplit {
  readonly answer: Promise<ReadText | ReadFault>;
  /** Ends the thread; an answer that is not there yet is then rejected. */
  stop(): void;
}

/** Where the thread's program lies once built: beside this file. Tests that run the source name another place. */
export const BUILT_THREAD = new URL('./split-thread.js', import.meta.url);

/** Splits a document as `splitOfBytes` does, in a thread that is started for it and ends with it. */
export function splitInThread(program: URL, task: SplitTask): RunningSplit {
  const worker = new Worker(program, {
    workerData: task,
    execArgv: [], // whatever the process was started with is meant for its own program
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const answer = new Promise<ReadText | ReadFault>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the splitting thread ended with ${code} and no answer`)));
  });
  return { answer, stop: () => void worker.terminate() };
}
