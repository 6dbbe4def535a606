import type { Language } from '../../../domain/shared/language.js';
import { Head } from '../../../platform/web/components/head.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { Words } from '../../../platform/web/components/words.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { Wording } from '../../../platform/web/wording.js';
import type { TimerTask } from '../../timers/index.js';
import { textIn } from '../../../domain/shared/text-in.js';

export interface TimerTaskSectionProps {
  readonly view: ViewContext;
  /** The oldest first. */
  readonly tasks: readonly TimerTask[];
  /** May be more than the tasks shown. */
  readonly total: number;
  /** Address of those that follow; null where there are none or the page leads on by itself. */
  readonly more: string | null;
}

/** What timers have put before the secretariat, each with what to do and the press that notes it as settled. */
export function TimerTaskSection({ view, tasks, total, more }: TimerTaskSectionProps): JSX.Element {
  if (tasks.length === 0) return '';
  return (
    <section aria-labelledby="settle">
      <Head
        view={view}
        title={view.t('my_work.settle.title')}
        id="settle"
        note={view.t('my_work.settle.count', { count: total })}
      />
      <ul class="tasks">
        {tasks.map((task) => (
          <TaskToSettle view={view} task={task} />
        ))}
      </ul>
      {more === null ? (
        ''
      ) : (
        <p class="note">
          <a href={more} safe>
            {view.t('my_work.settle.more', { count: total - tasks.length })}
          </a>
        </p>
      )}
    </section>
  );
}

function titleOf({ titles, authoritative, number }: TimerTask, language: Language): Wording {
  const shown = textIn(titles, language, authoritative);
  if (shown === null) return number;
  return shown.lang === language ? shown.text : shown;
}

function TaskToSettle({ view, task }: { view: ViewContext; task: TimerTask }): JSX.Element {
  const { t, language } = view;
  const { id, number, label, root } = task;
  const named = label?.[language] ?? t('timers.gone');
  return (
    <li id={`settle-${id}`}>
      <span class="no num" safe>
        {number}
      </span>
      <div>
        <p class="what">
          <a href={`/commitments/${task.commitmentId}`}>
            <Words view={view} of={titleOf(task, language)} />
          </a>
        </p>
        <p class="sub">
          <span safe>{named}</span>
        </p>
        <p class="note" safe>
          {t(`my_work.settle.how.${root ?? 'joint'}`)}
        </p>
      </div>
      <p class="due">
        <span safe>{t('my_work.settle.since', { day: formatDate(t, task.firedOn) })}</span>
      </p>
      <PostForm view={view} action={`/timer-tasks/${id}/settle`} class="acts">
        <button class="btn small" type="submit">
          <span safe>{t('my_work.settle.press')}</span>
          <span class="vh" safe>{` ${number}`}</span>
        </button>
      </PostForm>
    </li>
  );
}
