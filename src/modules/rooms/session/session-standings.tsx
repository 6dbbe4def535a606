import { type Standing, STANDINGS } from '../../../domain/shared/standing.js';
import { Head } from '../../../platform/web/components/head.js';
import { ListCell } from '../../../platform/web/components/list-cell.js';
import { Matrix, type MatrixItem, type MatrixRow } from '../../../platform/web/components/matrix.js';
import { StandingHeads } from '../../../platform/web/components/standing-heads.js';
import { sameTime } from '../../../platform/web/past-point.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { type AreaOverview, NO_FILTER, type SessionOverview } from '../../commitments/index.js';
import { ledgerLink } from '../ledger/ledger-link.js';
import { Words } from '../../../platform/web/components/words.js';
import { shownText } from '../../../platform/web/shown-text.js';
import type { Wording } from '../../../platform/web/wording.js';
import type { RenderedText } from '../../../domain/shared/text-in.js';

interface Props {
  readonly view: ViewContext;
  readonly overview: SessionOverview;
  /** Titles by the commitment's id. */
  readonly titles: ReadonlyMap<string, RenderedText>;
}

/** Nothing ends so in most sessions, and an empty column tells nothing. */
const SELDOM: readonly Standing[] = ['withdrawn', 'continued'];

/** Area by standing: shapes that open a commitment, or figures alone where there are too many to draw. */
export function SessionStandings({ view, overview, titles }: Props): JSX.Element {
  const { t } = view;
  const drawn = overview.areas.every(({ commitments }) => commitments !== null);
  const standings = STANDINGS.filter((one) => !SELDOM.includes(one) || (overview.byStanding[one] ?? 0) > 0);
  const { number } = overview.session;
  const listHref = (standing: Standing): string =>
    ledgerLink(view, { ...NO_FILTER, session: number, standings: [standing] });
  return (
    <section aria-labelledby="standings">
      <Head view={view} title={t('session.standing.title')} id="standings" />
      <p class="note" safe>
        {t(drawn ? 'session.standing.note' : 'session.standing.note_figures')}
      </p>
      {drawn ? (
        <Matrix view={view} standings={standings} rows={rowsOf(view, overview, titles)} listHref={listHref} />
      ) : (
        <Figures view={view} overview={overview} standings={standings} />
      )}
      <p class="acts after">
        <a href={ledgerLink(view, { ...NO_FILTER, session: number })} safe>
          {t('session.standing.list', { count: overview.total })}
        </a>
      </p>
    </section>
  );
}

function rowsOf(view: ViewContext, overview: SessionOverview, titles: ReadonlyMap<string, RenderedText>): MatrixRow[] {
  return overview.areas.map((line) => ({
    area: areaName(view, overview, line),
    items: Object.fromEntries(
      STANDINGS.map((standing): [Standing, MatrixItem[]] => [
        standing,
        (line.commitments ?? [])
          .filter((one) => one.standing === standing)
          .map(({ id, number }) => ({
            number,
            title: shownText(view, titles.get(id) ?? {}, overview.frame.authoritative),
            href: sameTime(view, `/commitments/${id}`),
          })),
      ]),
    ),
  }));
}

function Figures(props: { view: ViewContext; overview: SessionOverview; standings: readonly Standing[] }): JSX.Element {
  const { view, overview, standings } = props;
  const word = (standing: Standing): string => view.t(`marks.standing.${standing}`);
  const { number: session } = overview.session;
  return (
    <table class="units matrix fold">
      <caption class="vh" safe>
        {view.t('session.standing.caption')}
      </caption>
      <StandingHeads view={view} standings={standings} />
      <tbody>
        {overview.areas.map((line) => (
          <tr>
            <th scope="row">
              <Words view={view} of={areaName(view, overview, line)} />
            </th>
            {standings.map((standing) => (
              <ListCell label={word(standing)}>
                <a href={ledgerLink(view, { ...NO_FILTER, session, standings: [standing], areas: [line.area.number] })}>
                  {line.byStanding[standing] ?? 0}
                </a>
              </ListCell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function areaName(view: ViewContext, { frame }: SessionOverview, { area }: AreaOverview): Wording {
  const title = shownText(view, area.title, frame.authoritative);
  return { key: 'ledger.area', params: { number: area.number, title } };
}
