import type { SideId } from '../../../domain/shared/side-id.js';
import { Head } from '../../../platform/web/components/head.js';
import { Notice } from '../../../platform/web/components/notice.js';
import { Page } from '../../../platform/web/components/page.js';
import { TaskGroup } from '../../../platform/web/components/task-group.js';
import { Title } from '../../../platform/web/components/title.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { CursorPage } from '../../../platform/http/cursor-page.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { MyWorkView, ProposalTask } from '../../commitments/index.js';
import type { CalendarDay } from '../../conferences/index.js';
import type { TimerTask } from '../../timers/index.js';
import type { AskedOfSide } from '../../workflows/index.js';
import { BothCalendars } from './both-calendars.js';
import { groupLink } from './group-link.js';
import { TaskLine } from './task-line.js';
import { taskPageLink } from './timer-task-page.js';
import { TimerTaskSection } from './timer-task-section.js';
import { WorkflowsToDecide } from './workflows-to-decide.js';
import { WaitingProposal } from './waiting-proposal.js';

export interface MyWorkPageProps {
  readonly view: ViewContext;
  readonly work: MyWorkView;
  /** Open tasks of a secretariat, the oldest, and how many there are. */
  readonly timers: CursorPage<TimerTask> & { readonly total: number };
  /** Versions and migrations of workflows that wait for a secretariat. */
  readonly workflows: readonly AskedOfSide[];
  readonly days: readonly CalendarDay[];
  readonly ownSide: SideId | null;
  /** Key of the notice about what was just done. */
  readonly done: string | null;
}

/** What waits for a consent, then what is owed, most urgent first; beside it the days both sides work. */
export function MyWorkPage({ view, work, timers, workflows, days, ownSide, done }: MyWorkPageProps): JSX.Element {
  const { t } = view;
  const shared = { view, work, ownSide };
  const today = formatDate(t, work.today, 'long');
  return (
    <Page view={view} title={t('my_work.title')} room="work">
      <Title view={view} title={t('my_work.title')} sub={t('my_work.sub', { post: view.actorLabel ?? '', today })} />
      {done === 'no_change' ? <Notice view={view} role="status" text={t('my_work.done.no_change')} /> : ''}
      {done === 'settled' ? <Notice view={view} role="status" text={t('my_work.done.settled')} /> : ''}
      <div class="cols">
        <div>
          <Proposals
            {...shared}
            title={t('my_work.to_decide')}
            proposals={work.toDecide}
            total={work.proposals.toDecide}
            id="wait"
          />
          <WorkflowsToDecide view={view} frame={work.frame} asked={workflows} />
          <TimerTaskSection
            view={view}
            tasks={timers.items}
            total={timers.total}
            more={timers.next === null ? null : taskPageLink(timers.next)}
          />
          <Owed view={view} work={work} tasked={timers.total + workflows.length > 0} />
          <Proposals
            {...shared}
            title={t('my_work.awaiting', { sides: awaitedSides(view, work) })}
            proposals={work.awaitingOthers}
            total={work.proposals.awaitingOthers}
            id="sent"
          />
        </div>
        <aside class="stack">
          <BothCalendars view={view} work={work} days={days} />
        </aside>
      </div>
    </Page>
  );
}

/** Names of all sides that some proposal waits for, in declared order. */
function awaitedSides({ t, language }: ViewContext, { frame, awaitingOthers }: MyWorkView): string {
  const awaited = new Set(awaitingOthers.flatMap(({ proposal }) => proposal.awaits));
  const names = frame.sides.filter(({ id }) => awaited.has(id)).map(({ name }) => name[language]);
  return names.join(t('commitment.join'));
}

interface ProposalsProps {
  readonly view: ViewContext;
  readonly work: MyWorkView;
  readonly ownSide: SideId | null;
  readonly title: string;
  readonly proposals: readonly ProposalTask[];
  /** May be more than the proposals shown. */
  readonly total: number;
  readonly id: string;
}

function Proposals({ view, work, ownSide, title, proposals, total, id }: ProposalsProps): JSX.Element {
  if (proposals.length === 0) return '';
  return (
    <section aria-labelledby={id}>
      <Head view={view} title={title} id={id} note={view.t('my_work.proposals', { count: total })} />
      <div class="stack after">
        {proposals.map((task) => (
          <WaitingProposal view={view} task={task} frame={work.frame} ownSide={ownSide} />
        ))}
      </div>
      {total > proposals.length ? (
        <p class="note" safe>
          {view.t('my_work.more_proposals', { count: total - proposals.length })}
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function Owed({ view, work, tasked }: { view: ViewContext; work: MyWorkView; tasked: boolean }): JSX.Element {
  const { t } = view;
  if (work.total === 0)
    return (
      <section aria-labelledby="owe">
        <h2 id="owe" safe>
          {t('my_work.owed')}
        </h2>
        <p class="soft measure" safe>
          {t(work.toDecide.length === 0 && !tasked ? 'my_work.nothing' : 'my_work.nothing_else')}
        </p>
      </section>
    );
  return (
    <section aria-labelledby="owe">
      <h2 id="owe" safe>
        {t('my_work.owed')}
      </h2>
      <p class="soft measure" safe>
        {t('my_work.owed_lead', { count: work.total })}
      </p>
      {work.groups.map(({ group, total, tasks }) => (
        <>
          <TaskGroup view={view} title={t(`my_work.group.${group}`)} count={total} hand={group === 'past_due'}>
            {tasks.map((task) => (
              <TaskLine view={view} task={task} />
            ))}
          </TaskGroup>
          {total > tasks.length ? (
            <p class="note">
              <a href={groupLink(group)} safe>
                {t('my_work.more', { count: total - tasks.length, group: t(`my_work.group.${group}`) })}
              </a>
            </p>
          ) : (
            ''
          )}
        </>
      ))}
    </section>
  );
}
