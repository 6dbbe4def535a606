import type { Activity } from '../../../domain/shared/activity.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { ActivityMark } from './activity-mark.js';
import { Day } from './day.js';
import { PostForm } from './post-form.js';
import { ScheduleMark, type Schedule } from './schedule-mark.js';
import { Words } from './words.js';

export interface TaskItemProps {
  readonly view: ViewContext;
  readonly id: string;
  readonly number: string;
  readonly title: Wording;
  readonly href: string;
  /** What is owed: "Report for May to November 2026". */
  readonly owed: Wording;
  readonly last: { readonly activity: Activity; readonly text: Wording } | null;
  readonly due: { readonly date: CivilDate | null; readonly schedule: Schedule; readonly text: Wording };
  readonly reportHref: string;
  /** Files "no change" in one click; null where there is no earlier statement to repeat. */
  readonly noChange: { readonly action: string; readonly hidden: Readonly<Record<string, string | number>> } | null;
  /** True for the row htmx has just swapped in. */
  readonly changed?: boolean;
}

function Acts({ view, number, noChange, reportHref }: TaskItemProps): JSX.Element {
  const report = (
    <a class="btn small" href={reportHref}>
      <span safe>{view.t('common.task.report')}</span>
      <span class="vh" safe>{` ${number}`}</span>
    </a>
  );
  if (noChange === null) return <p class="acts">{report}</p>;
  return (
    <PostForm view={view} class="acts" action={noChange.action} hidden={noChange.hidden}>
      <button class="btn small">
        <span safe>{view.t('common.task.no_change')}</span>
        <span class="vh" safe>{` ${number}`}</span>
      </button>
      {report}
    </PostForm>
  );
}

/** One thing the reader owes. Lies in `ul.tasks`; there is no "are you sure?", there is undo. */
export function TaskItem(props: TaskItemProps): JSX.Element {
  const { view, due, last } = props;
  return (
    <li id={props.id} class={props.changed ? 'changed' : undefined}>
      <span class="no num" safe>
        {props.number}
      </span>
      <div>
        <p class="what">
          <a href={props.href}>
            <Words view={view} of={props.title} />
          </a>
        </p>
        <p class="sub">
          <span>
            <Words view={view} of={props.owed} />
          </span>
          {last === null ? '' : <ActivityMark view={view} activity={last.activity} text={last.text} />}
        </p>
      </div>
      <p class="due">
        {due.date === null ? (
          ''
        ) : (
          <>
            <b>
              <Day view={view} date={due.date} format="short" />
            </b>{' '}
          </>
        )}
        <ScheduleMark view={view} schedule={due.schedule} text={due.text} />
      </p>
      <Acts {...props} />
    </li>
  );
}
