import type { ViewContext } from '../view-context.js';
import { Mark, type MarkTone } from './mark.js';
import type { MarkSymbol } from './mark-symbols.js';

/** Consent of one side: given; awaited from another side; waiting for this reader. */
export type Consent = 'given' | 'awaited' | 'yours';

const LOOK: Readonly<Record<Consent, readonly [MarkSymbol, MarkTone]>> = {
  given: ['c-given', 'plain'],
  awaited: ['c-wait', 'quiet'],
  yours: ['c-wait', 'late'],
};

/** Consent in a row: the square with its word. Where a proposal asks, use SealBoxes. */
export function ConsentMark({ view, consent }: { view: ViewContext; consent: Consent }): JSX.Element {
  const [symbol, tone] = LOOK[consent];
  return <Mark view={view} symbol={symbol} tone={tone} text={view.t(`marks.consent.${consent}`)} />;
}
