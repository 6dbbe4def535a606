import { STANDINGS, type Standing } from '../../../domain/shared/standing.js';
import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ScheduleMark } from '../../../platform/web/components/schedule-mark.js';
import { StandingMark } from '../../../platform/web/components/standing-mark.js';
import { formatDeadline } from '../../../platform/web/i18n/format-deadline.js';
import { sameTime } from '../../../platform/web/past-point.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ConferenceFrame } from '../../conferences/index.js';
import type { LedgerRow } from '../../commitments/index.js';
import { shownText } from '../../../platform/web/shown-text.js';
import { Words } from '../../../platform/web/components/words.js';
import type { Language } from '../../../domain/shared/language.js';
import { textIn } from '../../../domain/shared/text-in.js';

/** One commitment: its words, what each side says, the derived standing, the deadline in its own precision. */
export function LedgerLine(props: { view: ViewContext; row: LedgerRow; frame: ConferenceFrame }): JSX.Element {
  const { view, row, frame } = props;
  const { t, language } = view;
  const agree = row.positions.every((position) => position.state === row.positions[0]?.state);
  return (
    <tr>
      <td class="no num" safe>
        {row.number}
      </td>
      <th scope="row" class="what">
        <a href={sameTime(view, `/commitments/${row.id}`)}>
          <Words view={view} of={shownText(view, row.titles, row.authoritative)} />
        </a>
        <SecondLine view={view} row={row} />
      </th>
      {row.positions.map((position) => (
        <ListCell label={frame.sides.find((side) => side.id === position.sideId)?.name[language] ?? ''} same={agree}>
          <StandingMark view={view} standing={standingOf(position.state)} />
        </ListCell>
      ))}
      <ListCell label={t('ledger.column.standing')}>
        <StandingMark view={view} standing={row.standing} />
      </ListCell>
      <ListCell label={t('ledger.column.deadline')}>
        <Due view={view} row={row} />
      </ListCell>
    </tr>
  );
}

/** Kind, and the title as signed where the page is in another language. */
function SecondLine({ view, row }: { view: ViewContext; row: LedgerRow }): JSX.Element {
  const kind = view.t(`ledger.kind.${row.kind}`);
  if (row.titleAuthoritative === null)
    return (
      <span class="note" safe>
        {`${kind} · ${notThere(view, row)}`}
      </span>
    );
  if (row.authoritative === view.language)
    return (
      <span class="note" safe>
        {kind}
      </span>
    );
  return (
    <span class="note">
      <span safe>{kind}</span>
      {' · '}
      <span lang={row.authoritative} safe>
        {row.titleAuthoritative}
      </span>
    </span>
  );
}

/** That the binding text is not there yet, and in which language the line is shown then. */
function notThere({ t, language }: ViewContext, row: LedgerRow): string {
  const shown = textIn(row.titles, language, row.authoritative)?.lang ?? language;
  const named = (one: Language): string => t(`common.texts.language.${one}`);
  return t('common.texts.shown_in', { missing: named(row.authoritative), shown: named(shown) });
}

function Due({ view, row }: { view: ViewContext; row: LedgerRow }): JSX.Element {
  if (row.deadline === null || row.deadline.kind === 'none')
    return (
      <span class="note" safe>
        {view.t('marks.schedule.none')}
      </span>
    );
  const words = formatDeadline(view.t, view.language, row.deadline);
  const light = row.schedule?.light ?? 'none';
  return (
    <>
      <span safe>{words.text}</span>
      {words.note === null ? (
        ''
      ) : (
        <>
          <br />
          <span class="note" safe>
            {words.note}
          </span>
        </>
      )}
      {light === 'none' ? (
        ''
      ) : (
        <>
          <br />
          <ScheduleMark view={view} schedule={light} />
        </>
      )}
    </>
  );
}

/** A side's position as a standing: the same words, and "no report" where it never stated one. */
export function standingOf(state: string | null): Standing {
  return STANDINGS.find((standing) => standing === state) ?? 'no_report';
}
