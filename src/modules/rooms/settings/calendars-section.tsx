import type { CalendarYear, WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import { type CivilDate, dayOf, monthOf, weekday } from '../../../domain/shared/civil-date.js';
import { DefList, type Fact } from '../../../platform/web/components/def-list.js';
import { Head } from '../../../platform/web/components/head.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ConferenceFrame } from '../../conferences/index.js';
import { SettingsFrame } from './settings-frame.js';

interface Props {
  readonly view: ViewContext;
  readonly frame: ConferenceFrame;
  readonly calendars: readonly WorkingCalendar[];
}

/** The working calendar of every side, year by year: where its list comes from and whether it is official. */
export function CalendarsSection({ view, frame, calendars }: Props): JSX.Element {
  const { t, language } = view;
  return (
    <SettingsFrame view={view} section="calendars" sub={t('settings.calendars.sub')}>
      {calendars.map((calendar) => {
        const users = frame.sides.filter((side) => side.calendar === calendar.id).map((side) => side.name[language]);
        const weekend = calendar.weekend.map((day) => t(`dates.weekday_long.d${day}`)).join(t('settings.join'));
        return (
          <section aria-labelledby={`calendar-${calendar.id}`}>
            <Head
              view={view}
              id={`calendar-${calendar.id}`}
              title={calendar.name[language]}
              note={t('settings.calendars.used_by', { sides: users.join(t('settings.join')), weekend })}
            />
            {yearsOf(calendar).map(([year, list]) => (
              <Year view={view} year={year} list={list} weekend={calendar.weekend} />
            ))}
          </section>
        );
      })}
    </SettingsFrame>
  );
}

/** The latest first, since that is the one people look up. */
function yearsOf(calendar: WorkingCalendar): [number, CalendarYear][] {
  return Object.entries(calendar.years)
    .map(([year, list]): [number, CalendarYear] => [Number(year), list])
    .sort(([a], [b]) => b - a);
}

interface YearProps {
  readonly view: ViewContext;
  readonly year: number;
  readonly list: CalendarYear;
  readonly weekend: WorkingCalendar['weekend'];
}

function Year({ view, year, list, weekend }: YearProps): JSX.Element {
  const { t, today } = view;
  // An official list names weekends too where a holiday runs over them; nobody gains a day off by those.
  const weekdaysOff = [...list.holidays].filter((day) => !weekend.includes(weekday(day))).length;
  const state = list.published ? 'settings.calendars.published' : 'settings.calendars.computed';
  // The source is a remark of the calendar file, which is kept in English.
  const source: Fact = { term: t('settings.calendars.source'), text: { text: list.source, lang: 'en' } };
  const issued: Fact[] =
    list.issuedOn === null
      ? []
      : [{ term: t('settings.calendars.issued'), text: formatDate(t, list.issuedOn, 'plain') }];
  const makeUp: Fact[] =
    list.makeUpWorkdays.size === 0
      ? []
      : [{ term: t('settings.calendars.make_up'), text: byMonth(view, list.makeUpWorkdays) }];
  return (
    <details class="after" open={today.startsWith(String(year))}>
      <summary>
        <b>{year}</b>
        <span safe>{` · ${t(state)} · ${t('settings.calendars.days_off', { count: weekdaysOff })}`}</span>
      </summary>
      {list.published ? (
        ''
      ) : (
        <p class="note" safe>
          {t('settings.calendars.provisional')}
        </p>
      )}
      <DefList
        view={view}
        facts={[
          source,
          ...issued,
          { term: t('settings.calendars.off'), text: byMonth(view, list.holidays) },
          ...makeUp,
        ]}
      />
    </details>
  );
}

/** Days gathered by month: 1, 26 Jan · 3 Apr. */
function byMonth({ t }: ViewContext, days: ReadonlySet<CivilDate>): string {
  const months = new Map<number, number[]>();
  for (const day of [...days].sort()) months.set(monthOf(day), [...(months.get(monthOf(day)) ?? []), dayOf(day)]);
  return [...months]
    .map(([month, numbers]) =>
      t('settings.calendars.month', {
        month: t(`dates.month_short.m${month}`),
        days: numbers.join(t('settings.calendars.day_join')),
      }),
    )
    .join(t('settings.calendars.month_join'));
}
