import type { SideId } from '../../../domain/shared/side-id.js';
import { Head } from '../../../platform/web/components/head.js';
import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../platform/web/components/list-table.js';
import { ReturnSlips } from '../../../platform/web/components/return-slips.js';
import { SlipsKey } from '../../../platform/web/components/slips-key.js';
import { formatDate, formatMonths } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { AreaOverview, SessionOverview, SideReturns } from '../../commitments/index.js';
import type { SideView } from '../../conferences/index.js';

interface Props {
  readonly view: ViewContext;
  readonly overview: SessionOverview;
  /** True where the reader asked for the returns as at another day. */
  readonly ofAnotherDay: boolean;
}

/** Who has reported on what is due: area by side, one slip a commitment. */
export function SessionReturns({ view, overview, ofAnotherDay }: Props): JSX.Element {
  const { t, language } = view;
  const { from, to } = overview.period;
  const { sides } = overview.frame;
  const words = ofAnotherDay
    ? t('session.returns.as_of', { day: formatDate(t, to) })
    : t('session.returns.note', { from: formatDate(t, from, 'plain'), to: formatDate(t, to, 'plain') });
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
            <Line view={view} line={line} sides={sides} />
          ))}
        </tbody>
        <tfoot>
          <Totals view={view} overview={overview} />
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

function Line(props: { view: ViewContext; line: AreaOverview; sides: readonly SideView[] }): JSX.Element {
  const { view, line, sides } = props;
  const { t, language } = view;
  return (
    <tr>
      <th scope="row" safe>
        {t('ledger.area', { number: line.area.number, title: line.area.title[language] })}
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
            />
          </ListCell>
        </>
      ))}
    </tr>
  );
}

/** Slips while there are few enough to be counted by eye; the figure alone in a very large session. */
function Slips(props: { view: ViewContext; returns: SideReturns | undefined; drawn: boolean }): JSX.Element {
  const { view, returns, drawn } = props;
  if (returns === undefined || returns.due === 0) return '';
  const { due, returned } = returns;
  if (!drawn)
    return (
      <span class="num" safe>
        {view.t('marks.slips.count', { returned, all: due })}
      </span>
    );
  // The service gives null for another side; what is null is not drawn as a draft.
  const drafting = returns.drafting ?? 0;
  return <ReturnSlips view={view} returns={{ returned, drafting, missing: due - returned - drafting }} />;
}

function Totals({ view, overview }: { view: ViewContext; overview: SessionOverview }): JSX.Element {
  return (
    <tr>
      <th scope="row" safe>
        {view.t('session.returns.all')}
      </th>
      {overview.frame.sides.map((side) => {
        const sum = overview.returns.find(({ sideId }) => sideId === side.id);
        return (
          <>
            <td></td>
            <ListCell label={side.name[view.language]}>
              <span class="num" safe>
                {view.t('marks.slips.count', { returned: sum?.returned ?? 0, all: sum?.due ?? 0 })}
              </span>
            </ListCell>
          </>
        );
      })}
    </tr>
  );
}

/** The organisation that leads most often in the area, and how many others lead something in it. */
function leadsOf({ t, language }: ViewContext, { leads }: AreaOverview, sideId: SideId): string {
  const [first, ...others] = leads.filter((lead) => lead.sideId === sideId).map((lead) => lead.shortName[language]);
  if (first === undefined) return '';
  return others.length === 0 ? first : t('session.returns.leads', { name: first, count: others.length });
}
