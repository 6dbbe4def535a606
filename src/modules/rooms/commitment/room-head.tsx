import { Crumbs, type Crumb } from '../../../platform/web/components/crumbs.js';
import { Texts, type Rendering } from '../../../platform/web/components/texts.js';
import type { PagerLink } from '../../../platform/web/components/pager.js';
import { Title } from '../../../platform/web/components/title.js';
import { LANGUAGES, type Language } from '../../../domain/shared/language.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import { wallClock } from '../../../platform/web/i18n/format-instant.js';
import { sameTime } from '../../../platform/web/past-point.js';
import { renderingStatus } from '../../../platform/web/rendering-status.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { NO_FILTER } from '../../commitments/index.js';
import { ledgerLink } from '../ledger/ledger-link.js';
import { SourceLine } from './source-line.js';
import { type Matter, type MatterProps, roomOf, titleOf } from './matter.js';
import { shownText } from '../../../platform/web/shown-text.js';

/** Way down from the ledger; `further` are the steps below the commitment's own page. */
export function MatterCrumbs({
  view,
  matter,
  further = [],
}: MatterProps & { further?: readonly Crumb[] }): JSX.Element {
  const { number, areaNumber, areaTitle } = matter.commitment;
  const title = shownText(view, areaTitle, matter.commitment.authoritative);
  const area = { key: 'ledger.area', params: { number: areaNumber, title } };
  const self: Crumb =
    further.length === 0 ? { label: number } : { label: number, href: sameTime(view, roomOf(matter)) };
  const crumbs: Crumb[] = [
    { label: view.t('ledger.title'), href: ledgerLink(view, NO_FILTER) },
    { label: area, href: ledgerLink(view, { ...NO_FILTER, areas: [areaNumber] }) },
    self,
  ];
  return <Crumbs view={view} crumbs={[...crumbs, ...further]} />;
}

/** Pages of the same point in time: the ledger, and the session at which the commitment was agreed. */
export function beside(view: ViewContext, { commitment }: Matter): readonly PagerLink[] {
  const session = commitment.frame.sessions.find(({ number }) => number === commitment.sessionNumber);
  const ledger = { href: ledgerLink(view, NO_FILTER), label: view.t('past.ledger') };
  if (session === undefined) return [ledger];
  return [ledger, { href: sameTime(view, `/sessions/${session.number}`), label: session.name[view.language] }];
}

/** Title, what it is and where it comes from, and the text in every language. */
export function RoomHead({ view, matter }: MatterProps): JSX.Element {
  return (
    <>
      <MatterCrumbs view={view} matter={matter} />
      <Title view={view} title={titleOf(view, matter)} sub={subOf(view, matter)} />
      <SourceLine view={view} matter={matter} />
      <Texts view={view} renderings={LANGUAGES.map((language) => renderingOf(matter, language))} />
    </>
  );
}

function subOf(view: ViewContext, { commitment }: Matter): string {
  const { t, language } = view;
  const session = commitment.frame.sessions.find(({ number }) => number === commitment.sessionNumber);
  const { officialNumber } = commitment;
  const parts = [
    commitment.number,
    officialNumber === null ? null : t('commitment.official', { number: officialNumber }),
    t(`ledger.kind.${commitment.kind}`),
    session === undefined
      ? null
      : t('commitment.session', { session: session.name[language], day: formatDate(t, commitment.agreedOn, 'plain') }),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function renderingOf({ commitment }: Matter, language: Language): Rendering {
  const text = commitment.texts.find((one) => one.language === language);
  if (text === undefined || text.body === '') return { language, text: '', status: 'missing', staleSince: null };
  const staleSince = text.staleSince === null ? null : wallClock(text.staleSince).date;
  return { language, text: text.body, status: renderingStatus(language, commitment.authoritative), staleSince };
}
