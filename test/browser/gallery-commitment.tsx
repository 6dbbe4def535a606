import { ACTIVITIES } from '../../src/domain/shared/activity.js';
import { STANDINGS } from '../../src/domain/shared/standing.js';
import { ActivityMark } from '../../src/platform/web/components/activity-mark.js';
import { CalendarStrip } from '../../src/platform/web/components/calendar-strip.js';
import { ConsentMark } from '../../src/platform/web/components/consent-mark.js';
import { DefList } from '../../src/platform/web/components/def-list.js';
import { Head } from '../../src/platform/web/components/head.js';
import { Joint } from '../../src/platform/web/components/joint.js';
import { Moves } from '../../src/platform/web/components/moves.js';
import { PostForm } from '../../src/platform/web/components/post-form.js';
import { ProposalCard } from '../../src/platform/web/components/proposal-card.js';
import { ScheduleMark } from '../../src/platform/web/components/schedule-mark.js';
import { Sides } from '../../src/platform/web/components/sides.js';
import { StandingMark } from '../../src/platform/web/components/standing-mark.js';
import { TaskGroup } from '../../src/platform/web/components/task-group.js';
import { TaskItem } from '../../src/platform/web/components/task-item.js';
import { Track } from '../../src/platform/web/components/track.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import type { ViewContext } from '../../src/platform/web/view-context.js';
import { CALENDAR, SEALS, SIDES, TITLES } from './gallery-data.js';

const DUE = civilDate('2026-11-27');

/** Every mark of the four families. */
export function Marks({ view }: { view: ViewContext }): JSX.Element {
  return (
    <section aria-labelledby="marks">
      <Head view={view} id="marks" title="Marks" note="the word stands beside the shape" />
      <p class="acts after">
        {STANDINGS.map((standing) => (
          <StandingMark view={view} standing={standing} />
        ))}
      </p>
      <p class="acts after">
        {(['on_course', 'near', 'late', 'none'] as const).map((schedule) => (
          <ScheduleMark view={view} schedule={schedule} />
        ))}
        {ACTIVITIES.map((activity) => (
          <ActivityMark view={view} activity={activity} />
        ))}
        {(['given', 'awaited', 'yours'] as const).map((consent) => (
          <ConsentMark view={view} consent={consent} />
        ))}
      </p>
    </section>
  );
}

/** A proposal that asks this reader and one that does not. */
export function Proposals({ view }: { view: ViewContext }): JSX.Element {
  const seals = SEALS.map((seal) => ({
    ...seal,
    consent: seal.consent === 'yours' ? ('awaited' as const) : seal.consent,
  }));
  return (
    <section aria-labelledby="proposals">
      <Head view={view} id="proposals" title="Proposals" note="2" />
      <div class="stack">
        <ProposalCard
          view={view}
          id="p1"
          level="h3"
          what={TITLES[view.language]}
          meta="03.01 · Fri 20 Nov 2026"
          text="Their position is Fulfilled. Yours is Under way."
          seals={SEALS}
          open={{ href: '#p2', label: 'Read and decide', number: '03.01' }}
        />
        <ProposalCard
          view={view}
          id="p2"
          level="h3"
          what={TITLES[view.language]}
          meta="Open until Fri 18 Dec 2026."
          seals={seals}
        >
          <DefList
            view={view}
            facts={[
              { term: 'Evidence', text: '2 papers' },
              { term: 'Content', text: '7c1e 94b0 · a3d2 08f6', hash: true, note: 'A change voids it.' },
            ]}
          />
          <PostForm view={view} class="acts" action="/p/2" hidden={{ version: 37 }}>
            <button class="btn seal">Countersign</button>
            <button class="btn">Decline, with a reason</button>
            <a href="/q">Ask a question</a>
          </PostForm>
        </ProposalCard>
      </div>
    </section>
  );
}

/** Tasks of every urgency. */
export function Tasks({ view }: { view: ViewContext }): JSX.Element {
  const task = {
    view,
    title: TITLES[view.language],
    href: '/c/1',
    owed: 'Report for May to November 2026',
    reportHref: '/c/1/report',
  };
  return (
    <section aria-labelledby="owe">
      <Head view={view} id="owe" title="What you owe" />
      <TaskGroup view={view} title="Past due on our side" count={1} hand>
        <TaskItem
          {...task}
          id="t1"
          number="03.04"
          last={{ activity: 'some', text: 'Last said: 21 May, some activity' }}
          due={{ date: DUE, schedule: 'late', text: '1 working day past' }}
          noChangeHref="/n"
        />
      </TaskGroup>
      <TaskGroup view={view} title="Due this week" count={2}>
        <TaskItem
          {...task}
          id="t2"
          number="03.01"
          last={null}
          due={{ date: DUE, schedule: 'near', text: '4 working days left' }}
          noChangeHref={null}
          changed
        />
        <TaskItem
          {...task}
          id="t3"
          number="03.05"
          last={{ activity: 'substantial', text: 'Last said: 6 Nov' }}
          due={{ date: null, schedule: 'none', text: view.t('marks.schedule.none') }}
          noChangeHref="/n"
        />
      </TaskGroup>
    </section>
  );
}

/** Positions that differ. */
export function Positions({ view }: { view: ViewContext }): JSX.Element {
  const facts = [
    { term: 'Since 11 Nov 2026', text: 'Activity: substantial', activity: 'substantial' as const },
    { term: 'Lead post', text: 'Assistant Secretary' },
  ];
  return (
    <section aria-labelledby="pos">
      <Head view={view} id="pos" title="Positions" />
      <Sides
        view={view}
        sides={[
          {
            name: SIDES[0],
            organisation: 'Research Bureau',
            standing: 'under_way',
            statement: { text: '機制條文已商定，首次定期會議尚未舉行。', lang: 'zh-Hant' },
            facts,
          },
          {
            name: SIDES[1],
            organisation: { text: '南方科学技术局', lang: 'zh-Hans' },
            standing: 'fulfilled',
            statement: null,
            facts,
          },
        ]}
      />
      <Joint view={view} standing="sides_differ" />
    </section>
  );
}

/** A path with a siding. */
export function Path({ view }: { view: ViewContext }): JSX.Element {
  return (
    <section aria-labelledby="path">
      <Head view={view} id="path" title="Path" />
      <Track
        view={view}
        asked
        steps={[
          { label: 'Agreed', note: '11 May 2023', place: 'walked', standing: 'not_begun' },
          { label: 'Under way', note: '8 Dec 2023', place: 'walked', standing: 'under_way' },
          { label: 'Stated by one side', note: 'since 20 Nov 2026', place: 'now', standing: 'sides_differ' },
          { label: 'Fulfilled', note: 'needs your countersign', place: 'next', standing: 'not_begun' },
          { label: 'Closed', place: 'ahead', standing: 'not_begun' },
        ]}
        sidings={[{ standing: 'waiting', text: 'Waiting for a third party: 3 Mar to 19 Sep 2025' }]}
      />
    </section>
  );
}

/** Calendars and moves. */
export function Aside({ view }: { view: ViewContext }): JSX.Element {
  return (
    <aside class="stack">
      <section>
        <Head view={view} title="Both calendars" />
        <CalendarStrip view={view} caption="Days off of both sides" sides={SIDES} days={CALENDAR} />
      </section>
      <section>
        <Head view={view} title="Moves" />
        <Moves
          view={view}
          moves={[
            { label: 'Report progress', href: '/r', note: 'Due Fri 27 Nov' },
            {
              label: 'Extend the deadline',
              note: 'A proposal is open. Decide on it first.',
              wayOut: { href: '#p1', label: 'Open it' },
            },
            { label: 'Paper, signed', href: '/e', note: 'PDF', hash: 'sha256 9f02 71c4' },
          ]}
        />
      </section>
    </aside>
  );
}
