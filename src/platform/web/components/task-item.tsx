import type { Activity } from '../../../domain/shared/activity.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { ActivityMark } from './activity-mark.js';
import { Day } from './day.js';
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
  /** Where "no change" is seen and filed; null where there is no earlier statement to repeat. */
  readonly noChangeHref: string | null;
  /** True for the row htmx has just swapped in. */
  readonly changed?: boolean;
}

function Acts({ view, number, noChangeHref, reportHref }: TaskItemProps): JSX.Element {
  const act = (href: string, label: string): JSX.Element => (
    <a class="btn small" href={href}>
      <span safe>{label}</span>
      <span class="vh" safe>{` ${number}`}</span>
    </a>
  );
  return (
    <p class="acts">
      {noChangeHref === null ? '' : act(noChangeHref, view.t('common.task.no_change'))}
      {act(reportHref, view.t('common.task.report'))}
    </p>
  );
}

/** One thing the reader owes. Lies in `ul.tasks`; acts of their own pages, since what is shared cannot be taken back. */
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
