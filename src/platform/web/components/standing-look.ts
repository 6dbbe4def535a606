import type { Standing } from '../../../domain/shared/standing.js';
import type { MarkTone } from './mark.js';
import type { MarkSymbol } from './mark-symbols.js';

/** Shape and tone of each standing. A new standing needs a new circle here, never a colour alone. */
export const STANDING_LOOK: Readonly<Record<Standing, readonly [MarkSymbol, MarkTone]>> = {
  not_begun: ['m-open', 'open'],
  under_way: ['m-way', 'way'],
  waiting: ['m-wait', 'wait'],
  sides_differ: ['m-differ', 'differ'],
  fulfilled: ['m-done', 'done'],
  routine: ['m-routine', 'quiet'],
  withdrawn: ['m-withdrawn', 'quiet'],
  continued: ['m-continued', 'quiet'],
  no_report: ['m-norep', 'quiet'],
};
