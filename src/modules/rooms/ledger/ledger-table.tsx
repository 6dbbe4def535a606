import type { Wording } from '../../../platform/web/wording.js';
import { AreaRow } from '../../../platform/web/components/area-row.js';
import { ListTable, type Column } from '../../../platform/web/components/list-table.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { LedgerPage, LedgerRow } from '../../commitments/index.js';
import { LedgerLine } from './ledger-line.js';
import { shownText } from '../../../platform/web/shown-text.js';

/** One tbody an area, so that a screen reader can move from area to area. */
export function LedgerTable({ view, page }: { view: ViewContext; page: LedgerPage }): JSX.Element {
  const { t, language } = view;
  const { sides } = page.frame;
  const columns: Column[] = [
    { label: t('ledger.column.number'), width: 'c-no' },
    { label: t('ledger.column.commitment') },
    ...sides.map((side): Column => ({ label: side.name[language], width: 'c-mark' })),
    { label: t('ledger.column.standing'), width: 'c-mark' },
    { label: t('ledger.column.deadline'), width: 'c-date' },
  ];
  return (
    <ListTable view={view} caption={t('ledger.caption')} columns={columns}>
      {groupsOf(page.rows).map((rows) => (
        <tbody>
          <AreaRow
            view={view}
            area={areaOf(view, page, rows[0])}
            note={leadsOf(view, rows[0])}
            columns={columns.length}
          />
          {rows.map((row) => (
            <LedgerLine view={view} row={row} frame={page.frame} />
          ))}
        </tbody>
      ))}
    </ListTable>
  );
}

/** Rows come sorted by number, so an area's rows stand together. */
function groupsOf(rows: readonly LedgerRow[]): LedgerRow[][] {
  const groups: LedgerRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last && first && first.areaNumber === row.areaNumber && first.sessionNumber === row.sessionNumber)
      last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function areaOf(view: ViewContext, page: LedgerPage, row: LedgerRow | undefined): Wording {
  const area = page.frame.areas.find(
    (one) => one.number === row?.areaNumber && one.sessionNumber === row.sessionNumber,
  );
  if (area === undefined) return '';
  const title = shownText(view, area.title, page.frame.authoritative);
  return { key: 'ledger.area', params: { number: area.number, title } };
}

/** Who leads the first commitment of the area; single commitments may be led by others, which their pages tell. */
function leadsOf(view: ViewContext, row: LedgerRow | undefined): Wording {
  const names = row?.leads.map((lead) => lead.shortName[view.language]) ?? [];
  return names.length === 0 ? '' : names.join(view.t('ledger.lead_join'));
}
