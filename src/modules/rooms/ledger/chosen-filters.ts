import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ConferenceFrame } from '../../conferences/index.js';
import type { LedgerFilter } from '../../commitments/index.js';
import { ledgerLink } from './ledger-link.js';

/** A choice in force, with the address of the ledger without it. */
export interface ChosenFilter {
  readonly label: string;
  readonly removeHref: string;
}

/** Every choice in force, for the row of chips above the list. */
export function chosenFilters(view: ViewContext, filter: LedgerFilter, frame: ConferenceFrame): ChosenFilter[] {
  const { t, language } = view;
  const without = <List extends keyof LedgerFilter>(list: List, values: LedgerFilter[List]) =>
    ledgerLink({ ...filter, [list]: values });
  const areaName = (number: number) =>
    frame.areas.find((area) => area.number === number)?.title[language] ?? String(number);
  return [
    ...(filter.text === null ? [] : [{ label: filter.text, removeHref: without('text', null) }]),
    ...(filter.needsOurHand ? [{ label: t('ledger.chip.hand'), removeHref: without('needsOurHand', false) }] : []),
    ...filter.standings.map((value) => ({
      label: t(`marks.standing.${value}`),
      removeHref: without(
        'standings',
        filter.standings.filter((one) => one !== value),
      ),
    })),
    ...filter.deadlines.map((value) => ({
      label: t(`ledger.deadline.${value}`),
      removeHref: without(
        'deadlines',
        filter.deadlines.filter((one) => one !== value),
      ),
    })),
    ...filter.kinds.map((value) => ({
      label: t(`ledger.kind.${value}`),
      removeHref: without(
        'kinds',
        filter.kinds.filter((one) => one !== value),
      ),
    })),
    ...filter.parts.map((value) => ({
      label: t(`ledger.part.${value}`),
      removeHref: without(
        'parts',
        filter.parts.filter((one) => one !== value),
      ),
    })),
    ...filter.areas.map((value) => ({
      label: areaName(value),
      removeHref: without(
        'areas',
        filter.areas.filter((one) => one !== value),
      ),
    })),
    ...filter.organisations.map((value) => ({
      label: value,
      removeHref: without(
        'organisations',
        filter.organisations.filter((one) => one !== value),
      ),
    })),
  ];
}
