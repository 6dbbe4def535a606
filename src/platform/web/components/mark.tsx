import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Icon } from './icon.js';
import type { MarkSymbol } from './mark-symbols.js';
import { Words } from './words.js';

export type MarkTone = 'plain' | 'quiet' | 'open' | 'way' | 'wait' | 'done' | 'differ' | 'near' | 'late';

export interface MarkProps {
  readonly view: ViewContext;
  readonly symbol: MarkSymbol;
  readonly tone: MarkTone;
  readonly text: Wording;
  readonly bold?: boolean;
}

/** A shape with its word; the word is never dropped. Use the mark of a family (StandingMark, …) where there is one. */
export function Mark({ view, symbol, tone, text, bold = false }: MarkProps): JSX.Element {
  return (
    <span class={tone === 'plain' ? 'mark' : `mark ${tone}`}>
      <Icon symbol={symbol} />
      {bold ? (
        <b>
          <Words view={view} of={text} />
        </b>
      ) : (
        <span>
          <Words view={view} of={text} />
        </span>
      )}
    </span>
  );
}
