import { Inject, Injectable, type OnModuleDestroy, Optional } from '@nestjs/common';
import type { Language } from '../../../domain/shared/language.js';
import { Problem } from '../../../platform/http/problem.js';
import { ThreadEnded } from '../../../platform/threads/asked-thread.js';
import { ThreadLine, type ThreadLineSetting } from '../../../platform/threads/thread-line.js';
import { MAX_IMPORT_BYTES } from '../decode-text.js';
import { type ReadFault, type ReadText, splitOfBytes } from '../draft/split-of-text.js';
import type { SplitTask } from './split-thread.js';

/** Token for the address of the thread's program, where it is not the built one. */
export const SPLIT_PROGRAM = Symbol('SPLIT_PROGRAM');

/** As shipped: the built program beside this file, and twice the memory that the largest document took. */
export const SHIPPED_SPLITTER: ThreadLineSetting = {
  program: new URL('./split-thread.js', import.meta.url),
  milliseconds: null,
  megabytes: 768,
};

/** Up to here the worst text holds up other requests for less than a tenth of a second; a press release has a sixth of it. */
export const AT_ONCE_BYTES = 64 * 1024;
/** How many long documents are held in memory at a time, the one in work included. */
export const MOST_IN_LINE = 8;

/** Reads documents without holding up others: short ones at once, long ones in a thread, one after another. */
@Injectable()
export class DocumentReader implements OnModuleDestroy {
  private readonly line: ThreadLine<SplitTask, ReadText | ReadFault>;

  constructor(@Optional() @Inject(SPLIT_PROGRAM) program: URL | null) {
    this.line = new ThreadLine(program === null ? SHIPPED_SPLITTER : { ...SHIPPED_SPLITTER, program }, MOST_IN_LINE);
  }

  /**
   * As `splitOfBytes`. Throws unavailable where too many long documents wait already, the application closes, or a document
   * takes more memory than its thread may have.
   */
  async read(bytes: Uint8Array, language: Language | null): Promise<ReadText | ReadFault> {
    // What is too long is refused by its length alone.
    if (bytes.length <= AT_ONCE_BYTES || bytes.length > MAX_IMPORT_BYTES) return splitOfBytes(bytes, language);
    try {
      return await this.line.ask({ bytes, language });
    } catch (error) {
      throw error instanceof ThreadEnded ? new Problem('unavailable') : error;
    }
  }

  onModuleDestroy(): void {
    this.line.close();
  }
}
