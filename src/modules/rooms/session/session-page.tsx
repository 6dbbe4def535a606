import { Crumbs } from '../../../platform/web/components/crumbs.js';
import { ErrorSummary } from '../../../platform/web/components/error-summary.js';
import { Jump } from '../../../platform/web/components/jump.js';
import { Page, type Timed } from '../../../platform/web/components/page.js';
import { Title } from '../../../platform/web/components/title.js';
import { sameTime } from '../../../platform/web/past-point.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { NO_FILTER, type SessionOverview } from '../../commitments/index.js';
import type { InstrumentView } from '../../conferences/index.js';
import type { EditionView } from '../../reports/index.js';
import { ledgerLink } from '../ledger/ledger-link.js';
import { type EditionDraft, GenerateReport } from './edition-form.js';
import { EditionNotice } from './edition-notice.js';
import { type EditionPages, EditionTable } from './edition-table.js';
import { SessionInstruments } from './session-instruments.js';
import { sessionsBefore, sessionSub } from './session-names.js';
import { SessionReturns } from './session-returns.js';
import { SessionStandings } from './session-standings.js';
import { type OwnFigures, SessionTally } from './session-tally.js';
import type { RenderedText } from '../../../domain/shared/text-in.js';

export interface SessionPageProps {
  readonly view: ViewContext;
  readonly overview: SessionOverview;
  readonly own: OwnFigures | null;
  readonly titles: ReadonlyMap<string, RenderedText>;
  readonly instruments: readonly InstrumentView[];
  /** A page of them, the newest first. */
  readonly editions: readonly EditionView[];
  readonly editionPages?: EditionPages;
  /** Null where the post may not order an edition, and in the past. */
  readonly draft: EditionDraft | null;
  readonly done: string | null;
}

/** One session: what needs a hand, who has reported, how its commitments stand, what was signed, the report's editions. */
export function SessionPage(props: SessionPageProps): JSX.Element {
  const { view, overview, draft } = props;
  const { t, language } = view;
  const { session, frame, nextPlenary } = overview;
  const name = session.name[language];
  const faults = draft?.faults ?? [];
  return (
    <Page view={view} title={name} room="sessions" faulty={faults.length > 0} timed={timedOf(props)}>
      <Crumbs view={view} crumbs={[{ label: t('session.title'), href: '/sessions' }, { label: name }]} />
      <Title view={view} title={name} sub={sessionSub(view, frame, { session, next: nextPlenary })} />
      {faults.length === 0 ? (
        ''
      ) : (
        <div class="after">
          <ErrorSummary view={view} faults={faults} />
        </div>
      )}
      {ordered(props) ? <EditionNotice view={view} editions={props.editions} /> : ''}
      {overview.total === 0 ? <Empty {...props} /> : <Stocked {...props} />}
      {/* Whoever compiles the report also reads in what was agreed. */}
      {draft === null ? (
        ''
      ) : (
        <p class="acts after">
          <a href={`/imports?session=${session.number}`} safe>
            {t('session.import')}
          </a>
        </p>
      )}
    </Page>
  );
}

function timedOf({ view, overview }: SessionPageProps): Timed {
  const beside = [{ href: ledgerLink(view, NO_FILTER), label: view.t('past.ledger') }];
  return { address: `/sessions/${overview.session.number}`, beside };
}

/** True where the reader has just ordered an edition. */
function ordered({ done, editions }: SessionPageProps): boolean {
  return done === 'queued' && editions.length > 0;
}

/** A session at which nothing was agreed leads to those before it, whose commitments it looks at. */
function Empty({ view, overview, instruments }: SessionPageProps): JSX.Element {
  const { frame, session } = overview;
  const stocked = sessionsBefore(frame, session).filter(({ number }) =>
    frame.areas.some(({ sessionNumber }) => sessionNumber === number),
  );
  return (
    <>
      <div class="narrow stack">
        <p class="measure" safe>
          {view.t(view.past === null ? 'session.empty' : 'session.empty_then')}
        </p>
        {stocked.map((one) => (
          <p>
            <a href={sameTime(view, `/sessions/${one.number}`)} safe>
              {view.t('session.empty_other', { session: one.name[view.language] })}
            </a>
          </p>
        ))}
      </div>
      {instruments.length === 0 ? '' : <SessionInstruments view={view} instruments={instruments} />}
    </>
  );
}

function Stocked(props: SessionPageProps): JSX.Element {
  const { view, overview, instruments, draft } = props;
  const { t } = view;
  const { number } = overview.session;
  return (
    <>
      <Jump
        view={view}
        parts={[
          { id: 'standings', label: t('session.standing.title') },
          { id: 'editions-head', label: t('session.edition.title') },
        ]}
      />
      <SessionTally view={view} overview={overview} own={props.own} />
      {/* One block, so that the editions stand apart from it. */}
      <section>
        <SessionReturns view={view} overview={overview} />
        <div class={instruments.length === 0 ? 'after' : 'cols'}>
          <SessionStandings view={view} overview={overview} titles={props.titles} />
          {instruments.length === 0 ? (
            ''
          ) : (
            <aside>
              <SessionInstruments view={view} instruments={instruments} />
            </aside>
          )}
        </div>
      </section>
      <EditionTable
        view={view}
        session={number}
        editions={props.editions}
        {...(props.editionPages === undefined ? {} : { pages: props.editionPages })}
        ordered={ordered(props)}
      />
      {draft === null ? '' : <GenerateReport view={view} session={number} {...draft} />}
    </>
  );
}
