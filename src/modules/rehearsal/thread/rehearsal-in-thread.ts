import { Worker } from 'node:worker_threads';
import type { RehearsalAnswer, RehearsalTask } from './rehearsal-task.js';

/** Four times what the longest rehearsal took; a thread that wants more is ended, and the process goes on. */
const MEMORY_MB = 512;

/** A rehearsal on its way. */
export interface RunningRehearsal {
  /** Null where it was ended for taking too long. */
  readonly answer: Promise<RehearsalAnswer | null>;
  /** Ends the thread; an answer that is not there yet is then rejected. */
  stop(): void;
}

/** Where the thread's program lies once built: beside this file. Tests that run the source name another place. */
export const BUILT_REHEARSAL = new URL('./rehearsal-thread.js', import.meta.url);

/** Plays a draft as `playDraft` does, in a thread that is started for it, and ended after so many milliseconds. */
export function rehearsalInThread(program: URL, task: RehearsalTask, milliseconds: number): RunningRehearsal {
  const worker = new Worker(program, {
    workerData: task,
    execArgv: [], // whatever the process was started with is meant for its own program
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const answer = new Promise<RehearsalAnswer | null>((resolve, reject) => {
    const late = setTimeout(() => {
      resolve(null);
      void worker.terminate();
    }, milliseconds);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the rehearsing thread ended with ${code} and no answer`));
    });
  });
  return { answer, stop: () => void worker.terminate() };
}
