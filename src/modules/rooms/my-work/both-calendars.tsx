import { CalendarStrip, type CalendarDay as StripDay } from '../../../platform/web/components/calendar-strip.js';
import { Head } from '../../../platform/web/components/head.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { MyWorkView } from '../../commitments/index.js';
import type { CalendarDay } from '../../conferences/index.js';

interface Props {
  readonly view: ViewContext;
  readonly work: MyWorkView;
  readonly days: readonly CalendarDay[];
}

/** The coming weeks with every side's days off and the days on which something of the reader's falls due. */
export function BothCalendars({ view, work, days }: Props): JSX.Element {
  const names = work.frame.sides.map((side) => side.name[view.language]);
  const due = new Set(work.dueDays);
  const strip = days.map((day): StripDay => ({
    date: day.date,
    off: work.frame.sides.map((side) => isOff(day.types[side.calendar])),
    provisional: day.provisional,
    due: due.has(day.date),
  }));
  return (
    <section aria-labelledby="calendars">
      <Head view={view} title={view.t('my_work.calendars')} id="calendars" />
      <CalendarStrip view={view} caption={view.t('my_work.calendars_caption')} sides={names} days={strip} />
    </section>
  );
}

function isOff(type: string | undefined): boolean {
  return type === 'weekend' || type === 'holiday';
}
