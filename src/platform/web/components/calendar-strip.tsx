import { dayOf, weekday, type CivilDate } from '../../../domain/shared/civil-date.js';
import { formatDate } from '../i18n/format-date.js';
import type { ViewContext } from '../view-context.js';
import { CalendarKey } from './calendar-key.js';
import { Icon } from './icon.js';

export interface CalendarDay {
  readonly date: CivilDate;
  /** Whether each side is off, in the order of the sides. */
  readonly off: readonly boolean[];
  /** True where the calendar of some side is not yet published for this year. */
  readonly provisional: boolean;
  readonly due: boolean;
}

export interface CalendarStripProps {
  readonly view: ViewContext;
  readonly caption: string;
  /** Names of the sides in declared order. */
  readonly sides: readonly string[];
  /** Days without a gap, from a Monday to a Sunday. */
  readonly days: readonly CalendarDay[];
}

/** Halves for two sides, hatching where some of three or more are off. */
function offClass(off: readonly boolean[]): string {
  if (!off.includes(true)) return '';
  if (!off.includes(false)) return 'off-all';
  if (off.length > 2) return 'off-some';
  return off[0] ? 'off-a' : 'off-b';
}

function Cell({ view, sides, day }: { view: ViewContext; sides: readonly string[]; day: CalendarDay }): JSX.Element {
  const today = day.date === view.today;
  const names = [offClass(day.off), day.provisional && 'prov', today && 'today'].filter(Boolean).join(' ');
  const said = [
    today && view.t('common.calendar.today'),
    ...sides.map((side, place) => day.off[place] && view.t('common.calendar.off', { side })),
    day.provisional && view.t('common.spans.provisional'),
    day.due && view.t('common.calendar.due'),
  ].filter((text) => typeof text === 'string');
  return (
    <td class={names === '' ? undefined : names}>
      <time datetime={day.date}>{dayOf(day.date)}</time>
      {day.due ? <Icon symbol="t-near" /> : ''}
      {said.length === 0 ? (
        ''
      ) : (
        <span class="vh" safe>
          {` ${said.join(', ')}`}
        </span>
      )}
    </td>
  );
}

function weeksOf(days: readonly CalendarDay[]): CalendarDay[][] {
  const weeks: CalendarDay[][] = [];
  for (const day of days) {
    if (weekday(day.date) === 1) weeks.push([]);
    weeks.at(-1)?.push(day);
  }
  return weeks;
}

/** The month's name stands at the first week and wherever a month begins; other weeks say their first day unseen. */
function WeekHead({ view, week, first }: { view: ViewContext; week: CalendarDay[]; first: boolean }): JSX.Element {
  const opening = week.find((day) => dayOf(day.date) === 1) ?? (first ? week[0] : undefined);
  const start = week[0];
  if (start === undefined) return '';
  return opening === undefined ? (
    <th scope="row">
      <span class="vh" safe>
        {view.t('common.calendar.week_of', { day: formatDate(view.t, start.date, 'brief') })}
      </span>
    </th>
  ) : (
    <th scope="row" safe>
      {formatDate(view.t, opening.date, 'month_brief')}
    </th>
  );
}

/** All sides' days off in one strip of weeks, with today and the days something is due. */
export function CalendarStrip({ view, caption, sides, days }: CalendarStripProps): JSX.Element {
  return (
    <>
      <table class="cal">
        <caption class="vh" safe>
          {caption}
        </caption>
        <thead>
          <tr>
            <td></td>
            {[1, 2, 3, 4, 5, 6, 7].map((number) => (
              <th scope="col" safe>
                {view.t(`dates.weekday_short.d${number}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week, place) => (
            <tr>
              <WeekHead view={view} week={week} first={place === 0} />
              {week.map((day) => (
                <Cell view={view} sides={sides} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <CalendarKey view={view} sides={sides} provisional={days.some((day) => day.provisional)} />
    </>
  );
}
