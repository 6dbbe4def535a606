import { DefList, type Fact } from '../../../platform/web/components/def-list.js';
import { Head } from '../../../platform/web/components/head.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ComingReminder } from '../../reminders/index.js';
import type { MatterProps } from './matter.js';

/** Reminders that the room shows; the outlook of a whole year stands in the settings. */
const SOONEST = 4;

/** What will be sent to posts of the reader's own side unless something changes; left out where nothing will. */
export function RemindersSection({ view, matter }: MatterProps): JSX.Element {
  const days = distinct(matter.reminders).slice(0, SOONEST);
  if (days.length === 0) return '';
  return (
    <section aria-labelledby="reminders">
      <Head view={view} title={view.t('commitment.reminders.title')} id="reminders" />
      <DefList view={view} facts={days.map((reminder) => factOf(view, reminder))} />
    </section>
  );
}

/** Several posts get the same reminder, and some come again and again: the room says each once, when it comes next. */
function distinct(reminders: readonly ComingReminder[]): ComingReminder[] {
  return reminders.filter(
    (one, place) => reminders.findIndex(({ rung, about }) => rung === one.rung && about === one.about) === place,
  );
}

function factOf({ t, language }: ViewContext, { date, label, provisional }: ComingReminder): Fact {
  const text = label[language];
  const note = provisional ? { note: t('common.spans.provisional') } : {};
  return { term: formatDate(t, date), text, ...note };
}
