import type { Activity } from '../../../domain/shared/activity.js';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Mark } from './mark.js';
import type { MarkSymbol } from './mark-symbols.js';

const SHAPE: Readonly<Record<Activity, MarkSymbol>> = {
  no_report: 'b-void',
  none: 'b-none',
  some: 'b-some',
  substantial: 'b-much',
  fulfilled: 'b-full',
};

/** Activity in a period: the bars with their word, or with `text` ("Last said: 11 Nov, substantial"). */
export function ActivityMark(props: {
  view: ViewContext;
  activity: Activity;
  text?: Wording;
  bold?: boolean;
}): JSX.Element {
  const text = props.text ?? props.view.t(`marks.activity.${props.activity}`);
  return <Mark view={props.view} symbol={SHAPE[props.activity]} tone="plain" text={text} bold={props.bold ?? false} />;
}
