import { Page } from '../../../platform/web/components/page.js';
import { Pager } from '../../../platform/web/components/pager.js';
import { TaskGroup } from '../../../platform/web/components/task-group.js';
import { Title } from '../../../platform/web/components/title.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { TaskGroupPage, TaskMark } from '../../commitments/index.js';
import { groupLink } from './group-link.js';
import { TaskLine } from './task-line.js';

export interface GroupPageProps {
  readonly view: ViewContext;
  readonly page: TaskGroupPage;
  /** The task this page begins behind; null on the first. */
  readonly after: TaskMark | null;
}

/** One group of what is owed, page by page, where there is more of it than the room shows. */
export function GroupPage({ view, page, after }: GroupPageProps): JSX.Element {
  const { t } = view;
  const { group, tasks, total, next } = page;
  const today = formatDate(t, page.today, 'long');
  const ways = [
    ...(after === null ? [] : [{ href: groupLink(group), label: t('my_work.first') }]),
    { href: '/', label: t('my_work.all_groups') },
  ];
  return (
    <Page view={view} title={t('my_work.title')} room="work">
      <Title view={view} title={t('my_work.title')} sub={t('my_work.sub', { post: view.actorLabel ?? '', today })} />
      <TaskGroup view={view} title={t(`my_work.group.${group}`)} count={total} hand={group === 'past_due' && total > 0}>
        {tasks.map((task) => (
          <TaskLine view={view} task={task} />
        ))}
      </TaskGroup>
      {tasks.length > 0 ? '' : <p safe>{t('my_work.nothing_else')}</p>}
      <Pager
        view={view}
        shown={total === 0 ? null : t('my_work.shown', { count: tasks.length, total })}
        next={next === null ? null : { href: groupLink(group, next), label: t('my_work.next') }}
        others={ways}
      />
    </Page>
  );
}
