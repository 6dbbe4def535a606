import type { Standing } from '../../../domain/shared/standing.js';
import type { ViewContext } from '../view-context.js';
import type { LanguageRun, Wording } from '../wording.js';
import { Icon } from './icon.js';
import { STANDING_LOOK } from './standing-look.js';
import { StandingHeads } from './standing-heads.js';
import { Words } from './words.js';

export interface MatrixItem {
  readonly number: string;
  /** In the page's language, or in one of its own. */
  readonly title: string | LanguageRun;
  readonly href: string;
}

export interface MatrixRow {
  readonly area: Wording;
  readonly items: Readonly<Partial<Record<Standing, readonly MatrixItem[]>>>;
}

export interface MatrixProps {
  readonly view: ViewContext;
  readonly standings: readonly Standing[];
  readonly rows: readonly MatrixRow[];
  /** Link to the list behind the figure of a column. */
  readonly listHref: (standing: Standing) => string;
}

function Shape({ item, standing }: { item: MatrixItem; standing: Standing }): JSX.Element {
  const [symbol, tone] = STANDING_LOOK[standing];
  const { text, lang } = typeof item.title === 'string' ? { text: item.title, lang: undefined } : item.title;
  return (
    <a class={`mark ${tone}`} href={item.href} title={`${item.number} ${text}`} lang={lang}>
      <Icon symbol={symbol} />
      <span class="vh" safe>
        {`${item.number} ${text}`}
      </span>
    </a>
  );
}

function Totals({ view, standings, rows, listHref }: MatrixProps): JSX.Element {
  return (
    <tr>
      <th scope="row" safe>
        {view.t('common.matrix.all')}
      </th>
      {standings.map((standing) => {
        const count = rows.reduce((sum, row) => sum + (row.items[standing]?.length ?? 0), 0);
        return (
          <td data-h={view.t(`marks.standing.${standing}`)}>
            <a href={listHref(standing)} class="num">
              {count}
              <span class="vh" safe>
                {` ${view.t('common.matrix.open_list')}`}
              </span>
            </a>
          </td>
        );
      })}
    </tr>
  );
}

/** Areas by standing: one shape, one commitment; each shape opens its page, each figure its list. */
export function Matrix(props: MatrixProps): JSX.Element {
  const { view, standings } = props;
  return (
    <table class="units matrix fold">
      <StandingHeads view={view} standings={standings} />
      <tbody>
        {props.rows.map((row) => (
          <tr>
            <th scope="row">
              <Words view={view} of={row.area} />
            </th>
            {standings.map((standing) => (
              <td data-h={view.t(`marks.standing.${standing}`)}>
                {(row.items[standing] ?? []).map((item) => (
                  <Shape item={item} standing={standing} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <Totals {...props} />
      </tfoot>
    </table>
  );
}
