import { STANDINGS, type Standing } from '../../../../domain/shared/standing.js';
import { Head } from '../../../../platform/web/components/head.js';
import { Icon } from '../../../../platform/web/components/icon.js';
import { STANDING_LOOK } from '../../../../platform/web/components/standing-look.js';
import { StandingHeads } from '../../../../platform/web/components/standing-heads.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { Figures, ReportArea, ReportModel } from '../../model/report-model.js';
import { figureAnchor, itemAnchor } from './item-link.js';
import type { ReportProps } from './report-props.js';
import { AreaName } from './area-name.js';

/** More shapes than this are no picture any more: the figure then leads to the area. */
const MOST_SHAPES = 24;

/** A cell with no more is kept in one line. */
const IN_ONE_LINE = 6;

/** Standings somebody has, in the order of the vocabulary: an empty column tells nothing. */
function columnsOf({ totals }: ReportModel): readonly Standing[] {
  return STANDINGS.filter((standing) => totals.standings.some((figure) => figure.standing === standing));
}

function figureOf(figures: Figures, standing: Standing): readonly string[] {
  return figures.standings.find((figure) => figure.standing === standing)?.items ?? [];
}

function Shapes({ standing, numbers }: { standing: Standing; numbers: readonly string[] }): JSX.Element {
  const [symbol, tone] = STANDING_LOOK[standing];
  return (
    <span class={numbers.length > IN_ONE_LINE ? 'shapes' : 'shapes few'}>
      {numbers.map((number) => (
        <a class={`mark ${tone}`} href={`#${itemAnchor(number)}`} title={number}>
          <Icon symbol={symbol} />
          <span class="vh" safe>
            {number}
          </span>
        </a>
      ))}
    </span>
  );
}

interface RowProps {
  readonly view: ViewContext;
  readonly area: ReportArea;
  readonly columns: readonly Standing[];
}

function Row({ view, area, columns }: RowProps): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <a href={`#area-${area.number}`}>
          <AreaName view={view} area={area} />
        </a>
      </th>
      {columns.map((standing) => {
        const numbers = figureOf(area.figures, standing);
        if (numbers.length === 0) return <td class="none"></td>;
        return (
          <td data-h={view.t(`marks.standing.${standing}`)}>
            <span class="figure">{numbers.length}</span>
            {numbers.length > MOST_SHAPES ? '' : <Shapes standing={standing} numbers={numbers} />}
          </td>
        );
      })}
      <td class="sum" data-h={view.t('report.matrix.total')}>
        <a href={`#area-${area.number}`}>{area.figures.total.count}</a>
      </td>
    </tr>
  );
}

function Totals({ view, model, columns }: ReportProps & { columns: readonly Standing[] }): JSX.Element {
  return (
    <tr>
      <th scope="row" safe>
        {view.t('common.matrix.all')}
      </th>
      {columns.map((standing) => (
        <td data-h={view.t(`marks.standing.${standing}`)}>
          <a href={`#${figureAnchor(standing)}`}>{figureOf(model.totals, standing).length}</a>
        </td>
      ))}
      <td class="sum" data-h={view.t('report.matrix.total')}>
        <a href={`#${figureAnchor('total')}`}>{model.totals.total.count}</a>
      </td>
    </tr>
  );
}

/** Areas by standing: figures with one shape for each commitment, which leads to it. */
export function StandingMatrix({ view, model }: ReportProps): JSX.Element {
  const columns = columnsOf(model);
  return (
    <section>
      <Head view={view} title={view.t('report.matrix.title')} note={view.t('report.matrix.note')} />
      <table class="grid matrix">
        <StandingHeads view={view} standings={columns}>
          <th scope="col" class="sum" safe>
            {view.t('report.matrix.total')}
          </th>
        </StandingHeads>
        <tbody>
          {model.areas.map((area) => (
            <Row view={view} area={area} columns={columns} />
          ))}
        </tbody>
        <tfoot>
          <Totals view={view} model={model} columns={columns} />
        </tfoot>
      </table>
    </section>
  );
}
