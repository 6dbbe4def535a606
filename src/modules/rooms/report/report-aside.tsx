import { ActivityMark } from '../../../platform/web/components/activity-mark.js';
import { DefList, type Fact } from '../../../platform/web/components/def-list.js';
import { Head } from '../../../platform/web/components/head.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import { formatDeadline } from '../../../platform/web/i18n/format-deadline.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { type Matter, type MatterProps, ownSide, roomOf } from '../commitment/matter.js';
import { mayReport } from '../commitment/may-report.js';

/** What the side last said, and when the report is due. */
export function ReportAside({ view, matter }: MatterProps): JSX.Element {
  return (
    <aside class="stack">
      <LastTime view={view} matter={matter} />
      <section aria-labelledby="due">
        <Head view={view} title={view.t('report_progress.due')} id="due" />
        <DefList view={view} facts={dueFacts(view, matter)} />
      </section>
    </aside>
  );
}

function LastTime({ view, matter }: MatterProps): JSX.Element {
  const { t } = view;
  const { actor, commitment } = matter;
  const last = commitment.positions.find(({ sideId }) => sideId === actor.sideId)?.statement ?? null;
  if (last === null) return '';
  const day = formatDate(t, last.statedOn, 'plain');
  return (
    <section aria-labelledby="last">
      <Head view={view} title={t('report_progress.last')} id="last" />
      <p class="note after" safe>
        {t('report_progress.last_note', { side: ownSide(view, matter), day })}
      </p>
      <blockquote class="voice quoted" lang={last.language} safe>
        {last.narrative}
      </blockquote>
      <p>
        <ActivityMark view={view} activity={last.activity} />
      </p>
      {mayReport(matter) === null ? (
        <p class="acts after">
          <a class="btn small" href={`${roomOf(matter)}/no-change`} safe>
            {t('report_progress.no_change')}
          </a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

/** Every side's due day in declared order; the mark of the schedule only at the reader's own. */
function dueFacts(view: ViewContext, { actor, commitment }: Matter): Fact[] {
  const { t, language } = view;
  const { deadline, schedule, frame } = commitment;
  const due = schedule?.due ?? null;
  const words = deadline === null ? t('marks.schedule.none') : formatDeadline(t, language, deadline).text;
  return frame.sides.map((side): Fact => {
    const fact = { term: side.name[language], text: due === null ? words : formatDate(t, due) };
    const left = schedule?.workdaysLeft ?? null;
    if (side.id !== actor.sideId || schedule === null || left === null) return fact;
    const text = left < 0 ? t('my_work.past', { count: -left }) : t('my_work.left', { count: left });
    return { ...fact, schedule: { mark: schedule.light, text } };
  });
}
