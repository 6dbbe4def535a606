import { Page } from '../../../platform/web/components/page.js';
import { Pager } from '../../../platform/web/components/pager.js';
import { Title } from '../../../platform/web/components/title.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { CursorPage } from '../../../platform/http/cursor-page.js';
import { type TimerTask, taskCursor } from '../../timers/index.js';
import { TimerTaskSection } from './timer-task-section.js';

export interface TimerTaskPageProps {
  readonly view: ViewContext;
  readonly page: CursorPage<TimerTask>;
  readonly total: number;
  /** False where this page begins behind a task. */
  readonly first: boolean;
}

/** Address of the page that begins behind a task; of the first one for none. */
export function taskPageLink(behind: TimerTask | null): string {
  return behind === null ? '/timer-tasks' : `/timer-tasks?after=${taskCursor(behind)}`;
}

/** Tasks of a secretariat, page by page, where there are more of them than the room shows. */
export function TimerTaskPage({ view, page, total, first }: TimerTaskPageProps): JSX.Element {
  const { t } = view;
  const { items, next } = page;
  const today = formatDate(t, view.today, 'long');
  const ways = [
    ...(first ? [] : [{ href: taskPageLink(null), label: t('my_work.first') }]),
    { href: '/', label: t('my_work.all_groups') },
  ];
  return (
    <Page view={view} title={t('my_work.title')} room="work">
      <Title view={view} title={t('my_work.title')} sub={t('my_work.sub', { post: view.actorLabel ?? '', today })} />
      <TimerTaskSection view={view} tasks={items} total={total} more={null} />
      {items.length > 0 ? '' : <p safe>{t('my_work.nothing_else')}</p>}
      <Pager
        view={view}
        shown={total === 0 ? null : t('my_work.shown', { count: items.length, total })}
        next={next === null ? null : { href: taskPageLink(next), label: t('my_work.next') }}
        others={ways}
      />
    </Page>
  );
}
