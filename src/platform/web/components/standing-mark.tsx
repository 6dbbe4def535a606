import type { Standing } from '../../../domain/shared/standing.js';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Mark } from './mark.js';
import { STANDING_LOOK } from './standing-look.js';

/** A standing, or one side's position: the circle with its word. `text` replaces the word where a definition has its own. */
export function StandingMark(props: { view: ViewContext; standing: Standing; text?: Wording }): JSX.Element {
  const [symbol, tone] = STANDING_LOOK[props.standing];
  const text = props.text ?? props.view.t(`marks.standing.${props.standing}`);
  return <Mark view={props.view} symbol={symbol} tone={tone} text={text} />;
}
