import type { DateStyle } from '../i18n/format-date.js';
import { formatInstant, machineInstant } from '../i18n/format-instant.js';
import type { ViewContext } from '../view-context.js';

/** An instant in words at UTC+8, 24-hour, with the instant itself for machines. */
export function Moment(props: { view: ViewContext; at: Date; format?: DateStyle; class?: string }): JSX.Element {
  return (
    <time datetime={machineInstant(props.at)} class={props.class} safe>
      {formatInstant(props.view.t, props.at, props.format)}
    </time>
  );
}
