import { KINDS } from '../../../domain/shared/kind.js';
import { STANDINGS } from '../../../domain/shared/standing.js';
import { FilterGroup } from '../../../platform/web/components/filter-group.js';
import { FilterPanel } from '../../../platform/web/components/filter-panel.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { DEADLINE_CLASSES, type LedgerFilter, type LedgerPage, MY_PARTS, NO_FILTER } from '../../commitments/index.js';
import { apart, ledgerLink } from './ledger-link.js';
import { shownText } from '../../../platform/web/shown-text.js';

/** Questions of the panel, each answer with the number it would leave. */
export function LedgerFilters(props: { view: ViewContext; filter: LedgerFilter; page: LedgerPage }): JSX.Element {
  const { view, filter, page } = props;
  const { t } = view;
  const { counts } = page;
  return (
    <FilterPanel
      view={view}
      action="/ledger"
      words={filter.text ?? ''}
      clearHref={ledgerLink(view, NO_FILTER)}
      hidden={{ ...Object.fromEntries(apart(filter)), ...view.past?.asked }}
    >
      <FilterGroup
        view={view}
        label={t('ledger.column.standing')}
        name="standing"
        open
        options={STANDINGS.map((standing) => ({
          value: standing,
          label: t(`marks.standing.${standing}`),
          count: counts.standings[standing] ?? 0,
          checked: filter.standings.includes(standing),
          standing,
        }))}
      />
      <FilterGroup
        view={view}
        label={t('ledger.column.deadline')}
        name="deadline"
        open
        options={DEADLINE_CLASSES.map((value) => ({
          value,
          label: t(`ledger.deadline.${value}`),
          count: counts.deadlines[value],
          checked: filter.deadlines.includes(value),
        }))}
      />
      <FilterGroup
        view={view}
        label={t('ledger.filter.kind')}
        name="kind"
        open
        options={KINDS.map((value) => ({
          value,
          label: t(`ledger.kind.${value}`),
          count: counts.kinds[value] ?? 0,
          checked: filter.kinds.includes(value),
        }))}
      />
      <FilterGroup
        view={view}
        label={t('ledger.filter.part')}
        name="my_part"
        open
        options={MY_PARTS.map((value) => ({
          value,
          label: t(`ledger.part.${value}`),
          count: counts.parts[value],
          checked: filter.parts.includes(value),
        }))}
      />
      <FilterGroup
        view={view}
        label={t('ledger.filter.area')}
        name="area"
        open={filter.areas.length > 0}
        options={areaOptions(props)}
      />
    </FilterPanel>
  );
}

function areaOptions({ view, filter, page }: { view: ViewContext; filter: LedgerFilter; page: LedgerPage }) {
  return page.frame.areas.map((area) => ({
    value: String(area.number),
    label: {
      key: 'ledger.area',
      params: { number: area.number, title: shownText(view, area.title, page.frame.authoritative) },
    },
    count:
      page.counts.areas.find((one) => one.areaNumber === area.number && one.sessionNumber === area.sessionNumber)
        ?.count ?? 0,
    checked: filter.areas.includes(area.number),
  }));
}
