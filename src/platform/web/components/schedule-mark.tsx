import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Mark, type MarkTone } from './mark.js';
import type { MarkSymbol } from './mark-symbols.js';

export type Schedule = 'on_course' | 'near' | 'late' | 'none';

const LOOK: Readonly<Record<Schedule, readonly [MarkSymbol, MarkTone]>> = {
  on_course: ['t-course', 'quiet'],
  near: ['t-near', 'near'],
  late: ['t-late', 'late'],
  none: ['t-none', 'quiet'],
};

/**
 * The schedule of the reader's own side: the triangle with its word, or with `text` ("4 working days left"). Internal to
 * a side: a page for the other side must not have it at all.
 */
export function ScheduleMark(props: { view: ViewContext; schedule: Schedule; text?: Wording }): JSX.Element {
  const [symbol, tone] = LOOK[props.schedule];
  const text = props.text ?? props.view.t(`marks.schedule.${props.schedule}`);
  return <Mark view={props.view} symbol={symbol} tone={tone} text={text} />;
}
