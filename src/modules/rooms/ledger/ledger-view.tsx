import { Chips } from '../../../platform/web/components/chips.js';
import { Notice } from '../../../platform/web/components/notice.js';
import { Page } from '../../../platform/web/components/page.js';
import { Pager } from '../../../platform/web/components/pager.js';
import { Title } from '../../../platform/web/components/title.js';
import { Views } from '../../../platform/web/components/views.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { type LedgerFilter, type LedgerPage, NO_FILTER } from '../../commitments/index.js';
import { chosenFilters } from './chosen-filters.js';
import { LedgerFilters } from './ledger-filters.js';
import { ledgerLink } from './ledger-link.js';
import { LedgerTable } from './ledger-table.js';

export interface LedgerViewProps {
  readonly view: ViewContext;
  readonly filter: LedgerFilter;
  readonly page: LedgerPage;
  /** The number this page begins behind; null on the first. */
  readonly after: string | null;
}

/** All commitments, the panel that narrows them, and the views people come back to. */
export function LedgerView({ view, filter, page, after }: LedgerViewProps): JSX.Element {
  const { counts, rows, frame } = page;
  const { t, language } = view;
  const sub = t('ledger.sub', { conference: frame.name[language], areas: frame.areas.length });
  return (
    <Page view={view} title={t('ledger.title')} room="ledger" timed={{ address: view.path }}>
      <Title view={view} title={t('ledger.title')} sub={sub} />
      <div class="cols left">
        <LedgerFilters view={view} filter={filter} page={page} />
        <div id="ledger">
          <Views view={view} views={namedViews(view, filter, page)} />
          <Chips
            view={view}
            count={{ key: 'ledger.match', params: { count: counts.total } }}
            note={t('ledger.sorted')}
            filters={chosenFilters(view, filter, frame)}
          />
          {rows.length === 0 ? (
            <Notice view={view} role="status" text={t(view.past === null ? 'ledger.nothing' : 'ledger.nothing_then')} />
          ) : (
            <LedgerTable view={view} page={page} />
          )}
          {rows.length === 0 ? '' : <LedgerPager view={view} filter={filter} page={page} after={after} />}
        </div>
      </div>
    </Page>
  );
}

function namedViews(view: ViewContext, filter: LedgerFilter, { counts }: LedgerPage) {
  const { t } = view;
  const here = ledgerLink(view, filter);
  const views = [
    { label: t('ledger.view.all'), filter: NO_FILTER },
    {
      label: t('ledger.view.hand', { count: counts.needsOurHand }),
      filter: { ...NO_FILTER, needsOurHand: true },
    },
    { label: t('ledger.view.differ'), filter: { ...NO_FILTER, standings: ['sides_differ'] as const } },
    { label: t('ledger.view.plenary'), filter: { ...NO_FILTER, deadlines: ['before_session'] as const } },
    { label: t('ledger.view.silent'), filter: { ...NO_FILTER, standings: ['no_report'] as const } },
    { label: t('ledger.view.mine'), filter: { ...NO_FILTER, parts: ['lead'] as const } },
  ];
  return views.map(({ label, filter: named }) => {
    const href = ledgerLink(view, named);
    return { href, label, current: href === here };
  });
}

function LedgerPager({ view, filter, page, after }: LedgerViewProps): JSX.Element {
  const { t } = view;
  const from = page.rows[0]?.number ?? '';
  const to = page.rows.at(-1)?.number ?? '';
  const shown = t('ledger.shown', { from, to, count: page.rows.length, total: page.counts.total });
  const next =
    page.next === null
      ? null
      : { href: ledgerLink(view, filter, page.next), label: t('ledger.next', { after: page.next }) };
  const others = [
    ...(after === null ? [] : [{ href: ledgerLink(view, filter), label: t('ledger.first') }]),
    ...(page.next === null ? [] : [{ href: withAll(ledgerLink(view, filter)), label: t('ledger.all') }]),
  ];
  return <Pager view={view} shown={shown} next={next} others={others} />;
}

function withAll(link: string): string {
  return `${link}${link.includes('?') ? '&' : '?'}show=all`;
}
