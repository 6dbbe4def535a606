import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ConferenceFrame } from '../../conferences/index.js';
import type { LedgerFilter } from '../../commitments/index.js';
import { ledgerLink } from './ledger-link.js';
import { bareText } from '../../../platform/web/shown-text.js';

/** A choice in force, with the address of the ledger without it. */
export interface ChosenFilter {
  readonly label: string;
  readonly removeHref: string;
}

type ListName = 'standings' | 'deadlines' | 'kinds' | 'parts' | 'areas' | 'organisations';

/** Every choice in force, for the row of chips above the list. */
export function chosenFilters(view: ViewContext, filter: LedgerFilter, frame: ConferenceFrame): ChosenFilter[] {
  const { t } = view;
  const chips = (list: ListName, label: (value: string) => string): ChosenFilter[] =>
    filter[list].map((value) => ({
      label: label(String(value)),
      removeHref: ledgerLink(view, { ...filter, [list]: filter[list].filter((one) => one !== value) }),
    }));
  const areaName = (number: string) => {
    const found = frame.areas.find((area) => String(area.number) === number);
    return found === undefined ? number : bareText(view, found.title, frame.authoritative);
  };
  return [
    ...(filter.text === null ? [] : [{ label: filter.text, removeHref: ledgerLink(view, { ...filter, text: null }) }]),
    ...(filter.needsOurHand
      ? [{ label: t('ledger.chip.hand'), removeHref: ledgerLink(view, { ...filter, needsOurHand: false }) }]
      : []),
    ...apartChips(view, filter, frame),
    ...chips('standings', (value) => t(`marks.standing.${value}`)),
    ...chips('deadlines', (value) => t(`ledger.deadline.${value}`)),
    ...chips('kinds', (value) => t(`ledger.kind.${value}`)),
    ...chips('parts', (value) => t(`ledger.part.${value}`)),
    ...chips('areas', areaName),
    ...chips('organisations', (value) => value),
  ];
}

/** The session, and whose returns of which reporting period. */
function apartChips(view: ViewContext, filter: LedgerFilter, frame: ConferenceFrame): ChosenFilter[] {
  const { t, language, today, past } = view;
  const day = formatDate(t, past?.day ?? today, 'plain');
  const session = frame.sessions.find(({ number }) => number === filter.session);
  const returns = (['returnedBy', 'notReturnedBy'] as const).flatMap((name): ChosenFilter[] => {
    const side = frame.sides.find(({ id }) => id === filter[name]);
    if (side === undefined) return [];
    const label = t(`ledger.chip.${name === 'returnedBy' ? 'returned' : 'not_returned'}`, {
      side: side.name[language],
      day,
    });
    return [{ label, removeHref: ledgerLink(view, { ...filter, [name]: null }) }];
  });
  if (session === undefined) return returns;
  return [{ label: session.name[language], removeHref: ledgerLink(view, { ...filter, session: null }) }, ...returns];
}
