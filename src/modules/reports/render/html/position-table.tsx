import type { Standing } from '../../../../domain/shared/standing.js';
import { Head } from '../../../../platform/web/components/head.js';
import { StandingMark } from '../../../../platform/web/components/standing-mark.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { Figures, ReportModel, SideFigures } from '../../model/report-model.js';
import { figureAnchor } from './item-link.js';
import type { ReportProps } from './report-props.js';
import { AreaName } from './area-name.js';

/** One side's count of its own positions; each figure leads to what it counts. */
function Counts(props: { view: ViewContext; side: SideFigures; href: (name: string) => string }): JSX.Element {
  const { view, side, href } = props;
  return (
    <ul class="counts">
      {side.positions.map(({ standing, count }) => (
        <li>
          <a href={href(`${side.side}-${standing}`)}>
            <StandingMark view={view} standing={standing} text={counted(view, count, standing)} />
          </a>
        </li>
      ))}
      {side.unstated.count === 0 ? (
        ''
      ) : (
        <li>
          <a href={href(`${side.side}-unstated`)}>
            <StandingMark view={view} standing="no_report" text={counted(view, side.unstated.count, 'no_report')} />
          </a>
        </li>
      )}
    </ul>
  );
}

function counted(view: ViewContext, count: number, standing: Standing): string {
  return view.t('report.positions.count', { count, label: view.t(`marks.standing.${standing}`) });
}

interface RowProps {
  readonly view: ViewContext;
  readonly model: ReportModel;
  readonly head: JSX.Element;
  readonly figures: Figures;
  readonly href: (name: string) => string;
}

function Row({ view, model, head, figures, href }: RowProps): JSX.Element {
  return (
    <tr>
      <th scope="row">{head as 'safe'}</th>
      {figures.sides.map((side) => (
        <td data-h={model.sides.find(({ id }) => id === side.side)?.name ?? side.side}>
          <Counts view={view} side={side} href={href} />
        </td>
      ))}
    </tr>
  );
}

/** Areas by side: how many commitments each side states to be where. The columns are not added up. */
export function PositionTable({ view, model }: ReportProps): JSX.Element {
  return (
    <section>
      <Head view={view} title={view.t('report.positions.title')} note={view.t('report.positions.note')} />
      <table class="grid positions">
        <thead>
          <tr>
            <th scope="col" safe>
              {view.t('common.matrix.area')}
            </th>
            {model.sides.map((side) => (
              <th scope="col" safe>
                {side.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.areas.map((area) => (
            <Row
              view={view}
              model={model}
              head={<AreaName view={view} area={area} />}
              figures={area.figures}
              href={() => `#area-${area.number}`}
            />
          ))}
        </tbody>
        <tfoot>
          <Row
            view={view}
            model={model}
            head={<span safe>{view.t('common.matrix.all')}</span>}
            figures={model.totals}
            href={(name) => `#${figureAnchor(name)}`}
          />
        </tfoot>
      </table>
    </section>
  );
}
