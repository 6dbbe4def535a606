import { TaskItem } from '../../../platform/web/components/task-item.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import { formatDeadline } from '../../../platform/web/i18n/format-deadline.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { Task } from '../../commitments/index.js';
import { shownText } from '../../../platform/web/shown-text.js';

/** One commitment the reader owes something to: a press and a look where nothing changed, a form otherwise. */
export function TaskLine({ view, task }: { view: ViewContext; task: Task }): JSX.Element {
  const { t } = view;
  const href = `/commitments/${task.commitmentId}`;
  const { lastStatement: last, schedule } = task;
  return (
    <TaskItem
      view={view}
      id={`task-${task.commitmentId}`}
      number={task.number}
      title={shownText(view, task.titles, task.authoritative)}
      href={href}
      owed={owedOf(view, task)}
      last={
        last === null
          ? null
          : {
              activity: last.activity,
              text: t('my_work.last_said', {
                day: formatDate(t, last.statedOn, 'plain'),
                activity: t(`marks.activity.${last.activity}`),
              }),
            }
      }
      due={{ date: schedule?.due ?? null, schedule: schedule?.light ?? 'none', text: leftOf(view, task) }}
      reportHref={`${href}/report`}
      noChangeHref={last === null ? null : `${href}/no-change?back=work`}
    />
  );
}

/** The deadline in its own precision, what part the reader has, and whether a draft lies ready. */
function owedOf(view: ViewContext, task: Task): string {
  const { t, language } = view;
  const parts = [
    task.deadline === null || task.deadline.kind === 'none' ? null : formatDeadline(t, language, task.deadline).text,
    task.part === 'supporting' ? t('my_work.supporting') : null,
    task.hasDraft ? t('my_work.draft') : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? t(`ledger.kind.${task.kind}`) : parts.join(' · ');
}

function leftOf(view: ViewContext, { schedule, deadline }: Task): string {
  const { t, language } = view;
  const left = schedule?.workdaysLeft ?? null;
  if (schedule === null || left === null) {
    const open = deadline !== null && deadline.kind === 'before_session';
    return open ? (formatDeadline(t, language, deadline).note ?? '') : t('marks.schedule.none');
  }
  const words = left < 0 ? t('my_work.past', { count: -left }) : t('my_work.left', { count: left });
  return schedule.provisional ? t('my_work.provisional', { words }) : words;
}
