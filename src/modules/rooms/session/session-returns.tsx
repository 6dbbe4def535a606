import type { SideId } from '../../../domain/shared/side-id.js';
import { Head } from '../../../platform/web/components/head.js';
import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../platform/web/components/list-table.js';
import { ReturnSlips } from '../../../platform/web/components/return-slips.js';
import { SlipsKey } from '../../../platform/web/components/slips-key.js';
import { formatDate, formatMonths } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import {
  type AreaOverview,
  type LedgerFilter,
  NO_FILTER,
  type SessionOverview,
  type SideReturns,
} from '../../commitments/index.js';
import type { SideView } from '../../conferences/index.js';
import { ledgerLink } from '../ledger/ledger-link.js';
import { shownText } from '../../../platform/web/shown-text.js';
import { Words } from '../../../platform/web/components/words.js';

interface Props {
  readonly view: ViewContext;
  readonly overview: SessionOverview;
}

/** What every list behind a figure has in common: the session, and the area of a line. */
type ReturnsAsked = Pick<LedgerFilter, 'session'> & Partial<Pick<LedgerFilter, 'areas'>>;

/** Who has reported on what is due: area by side, one slip a commitment. */
export function SessionReturns({ view, overview }: Props): JSX.Element {
  const { t, language } = view;
  const { from, to } = overview.period;
  const { sides } = overview.frame;
  const asked = { session: overview.session.number };
  const words =
    view.past === null
      ? t('session.returns.note', { from: formatDate(t, from, 'plain'), to: formatDate(t, to, 'plain') })
      : t('session.returns.as_of', { day: formatDate(t, to) });
  const returned = t('session.returns.returned');
  return (
    <section aria-labelledby="returns">
      <Head
        view={view}
        id="returns"
        title={t('session.returns.title', { months: formatMonths(t, from, to) })}
        note={words}
      />
      <ListTable
        view={view}
        look="units"
        caption={t('session.returns.caption')}
        columns={[
          { label: t('common.matrix.area') },
          ...sides.flatMap((side) => [{ label: side.name[language] }, { label: returned }]),
        ]}
      >
        <tbody>
          {overview.areas.map((line) => (
            <Line
              view={view}
              overview={overview}
              line={line}
              sides={sides}
              asked={{ ...asked, areas: [line.area.number] }}
            />
          ))}
        </tbody>
        <tfoot>
          <Totals view={view} overview={overview} asked={asked} />
        </tfoot>
      </ListTable>
      {overview.returns.some(({ drafting }) => drafting !== null) ? (
        <SlipsKey view={view}>
          <span safe>{t('session.returns.private')}</span>
        </SlipsKey>
      ) : (
        ''
      )}
    </section>
  );
}

interface LineProps {
  readonly view: ViewContext;
  readonly overview: SessionOverview;
  readonly line: AreaOverview;
  readonly sides: readonly SideView[];
  readonly asked: ReturnsAsked;
}

function Line({ view, overview, line, sides, asked }: LineProps): JSX.Element {
  const { t, language } = view;
  const title = shownText(view, line.area.title, overview.frame.authoritative);
  return (
    <tr>
      <th scope="row">
        <Words view={view} of={{ key: 'ledger.area', params: { number: line.area.number, title } }} />
      </th>
      {sides.map((side) => (
        <>
          <ListCell label={side.name[language]}>
            <span safe>{leadsOf(view, line, side.id)}</span>
          </ListCell>
          <ListCell label={t('session.returns.returned')}>
            <Slips
              view={view}
              returns={line.returns.find(({ sideId }) => sideId === side.id)}
              drawn={line.commitments !== null}
              asked={asked}
            />
          </ListCell>
        </>
      ))}
    </tr>
  );
}

interface SlipsProps {
  readonly view: ViewContext;
  readonly returns: SideReturns | undefined;
  readonly drawn: boolean;
  readonly asked: ReturnsAsked;
}

/** Slips while there are few enough to be counted by eye; the figures alone in a very large session. */
function Slips({ view, returns, drawn, asked }: SlipsProps): JSX.Element {
  if (returns === undefined || returns.due === 0) return '';
  const { sideId, due, returned } = returns;
  // The service gives null for another side; what is null is not drawn as a draft.
  const drafting = returns.drafting ?? 0;
  return (
    <ReturnSlips
      view={view}
      returns={{ returned, drafting, missing: due - returned - drafting }}
      drawn={drawn}
      hrefs={{
        returned: ledgerLink(view, { ...NO_FILTER, ...asked, returnedBy: sideId }),
        notReturned: ledgerLink(view, { ...NO_FILTER, ...asked, notReturnedBy: sideId }),
      }}
    />
  );
}

function Totals({ view, overview, asked }: { view: ViewContext; overview: SessionOverview; asked: ReturnsAsked }) {
  return (
    <tr>
      <th scope="row" safe>
        {view.t('session.returns.all')}
      </th>
      {overview.frame.sides.map((side) => (
        <>
          <td></td>
          <ListCell label={side.name[view.language]}>
            <Slips
              view={view}
              returns={overview.returns.find(({ sideId }) => sideId === side.id)}
              drawn={false}
              asked={asked}
            />
          </ListCell>
        </>
      ))}
    </tr>
  );
}

/** The organisation that leads most often in the area, and how many others lead something in it. */
function leadsOf({ t, language }: ViewContext, { leads }: AreaOverview, sideId: SideId): string {
  const [first, ...others] = leads.filter((lead) => lead.sideId === sideId).map((lead) => lead.shortName[language]);
  if (first === undefined) return '';
  return others.length === 0 ? first : t('session.returns.leads', { name: first, count: others.length });
}
