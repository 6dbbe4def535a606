import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { formatDate, type DateStyle } from '../i18n/format-date.js';
import type { ViewContext } from '../view-context.js';

export interface DayProps {
  readonly view: ViewContext;
  readonly date: CivilDate;
  /** Default `full`. */
  readonly format?: DateStyle;
  readonly class?: string;
}

/** A day in words, with the day itself for machines. */
export function Day({ view, date, format = 'full', class: name }: DayProps): JSX.Element {
  return (
    <time datetime={date} class={name} safe>
      {formatDate(view.t, date, format)}
    </time>
  );
}
