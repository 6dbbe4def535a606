import { Worker } from 'node:worker_threads';

/** Why a thread gave no answer: it took too long, wanted more memory than it may have, or was ended from outside. */
export type ThreadEnd = 'late' | 'out_of_memory' | 'stopped';

/** What a thread may use. */
export interface ThreadBounds {
  /** A thread that wants more is ended, and the process goes on. */
  readonly megabytes: number;
  /** How long it may take; null where nothing ends it. */
  readonly milliseconds: number | null;
}

/** Thrown where a thread was ended without an answer. */
export class ThreadEnded extends Error {
  constructor(readonly end: ThreadEnd) {
    super(`a thread was ended: ${end}`);
    this.name = 'ThreadEnded';
  }
}

/** A thread on its way. */
export interface AskedThread<Answer> {
  /** Rejects with ThreadEnded, or with what the program threw. */
  readonly answer: Promise<Answer>;
  stop(): void;
}

/** Starts a thread for one task, which is plain data, and gives what its program posts. It ends with its answer. */
export function askThread<Task, Answer>(program: URL, task: Task, bounds: ThreadBounds): AskedThread<Answer> {
  const worker = new Worker(program, {
    workerData: task,
    execArgv: [], // whatever the process was started with is meant for its own program
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
  });
  let end = (_: ThreadEnd): void => undefined;
  const answer = new Promise<Answer>((resolve, reject) => {
    end = (why) => {
      reject(new ThreadEnded(why));
      void worker.terminate();
    };
    const { milliseconds } = bounds;
    const late = milliseconds === null ? null : setTimeout(() => end('late'), milliseconds);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadEnded('out_of_memory') : error),
    );
    worker.once('exit', (code) => {
      if (late !== null) clearTimeout(late);
      reject(new Error(`a thread ended with ${code} and no answer`));
    });
  });
  return { answer, stop: () => end('stopped') };
}
