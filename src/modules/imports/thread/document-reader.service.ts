import { Inject, Injectable, type OnModuleDestroy, Optional } from '@nestjs/common';
import type { Language } from '../../../domain/shared/language.js';
import { Problem } from '../../../platform/http/problem.js';
import { MAX_IMPORT_BYTES } from '../decode-text.js';
import { type ReadFault, type ReadText, splitOfBytes } from '../draft/split-of-text.js';
import { BUILT_THREAD, type RunningSplit, splitInThread } from './split-in-thread.js';

/** Token for the address of the thread's program, where it is not the built one. */
export const SPLIT_PROGRAM = Symbol('SPLIT_PROGRAM');

/** Up to here the worst text holds up other requests for less than a tenth of a second; a press release has a sixth of it. */
export const AT_ONCE_BYTES = 64 * 1024;
/** How many long documents are held in memory at a time, the one in work included. */
export const MOST_IN_LINE = 8;

/** Reads documents without holding up others: short ones at once, long ones in a thread, one after another. */
@Injectable()
export class DocumentReader implements OnModuleDestroy {
  private readonly program: URL;
  private line: Promise<unknown> = Promise.resolve();
  private inLine = 0;
  private running: RunningSplit | null = null;
  private closed = false;

  constructor(@Optional() @Inject(SPLIT_PROGRAM) program: URL | null) {
    this.program = program ?? BUILT_THREAD;
  }

  /** As `splitOfBytes`. Throws unavailable where too many long documents wait already, or the application closes. */
  async read(bytes: Uint8Array, language: Language | null): Promise<ReadText | ReadFault> {
    // What is too long is refused by its length alone.
    if (bytes.length <= AT_ONCE_BYTES || bytes.length > MAX_IMPORT_BYTES) return splitOfBytes(bytes, language);
    if (this.inLine >= MOST_IN_LINE) throw new Problem('unavailable');
    this.inLine += 1;
    const turn = this.line.then(() => this.inThread(bytes, language));
    this.line = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.inLine -= 1;
    }
  }

  onModuleDestroy(): void {
    this.closed = true;
    this.running?.stop();
  }

  private async inThread(bytes: Uint8Array, language: Language | null): Promise<ReadText | ReadFault> {
    if (this.closed) throw new Problem('unavailable');
    this.running = splitInThread(this.program, { bytes, language });
    try {
      return await this.running.answer;
    } finally {
      this.running = null;
    }
  }
}
