import { Head } from '../../../../platform/web/components/head.js';
import { StandingMark } from '../../../../platform/web/components/standing-mark.js';
import type { Figure } from '../../model/report-model.js';
import { figureAnchor, ItemLinks } from './item-link.js';
import type { ReportProps } from './report-props.js';

function Line(props: { anchor: string; term: JSX.Element; figure: Figure }): JSX.Element {
  return (
    <>
      <dt id={figureAnchor(props.anchor)}>{props.term as 'safe'}</dt>
      <dd>
        <b>{props.figure.count}</b> <ItemLinks numbers={props.figure.items} />
      </dd>
    </>
  );
}

/** What every total counts, by number, so that each figure opens to its items on paper too. */
export function FigureLists({ view, model }: ReportProps): JSX.Element {
  const { totals } = model;
  return (
    <section>
      <Head view={view} title={view.t('report.lists.title')} />
      <dl class="lists">
        <Line anchor="total" term={<span safe>{view.t('report.lists.total')}</span>} figure={totals.total} />
        <Line anchor="open" term={<span safe>{view.t('report.lists.open')}</span>} figure={totals.open} />
        <Line anchor="closed" term={<span safe>{view.t('report.lists.closed')}</span>} figure={totals.closed} />
        {totals.standings.map((figure) => (
          <Line
            anchor={figure.standing}
            term={<StandingMark view={view} standing={figure.standing} />}
            figure={figure}
          />
        ))}
        {totals.sides.map((side) => (
          <SideLines view={view} model={model} side={side} />
        ))}
      </dl>
    </section>
  );
}

type SideTotals = ReportProps['model']['totals']['sides'][number];

function SideLines({ view, model, side }: ReportProps & { side: SideTotals }): JSX.Element {
  const name = model.sides.find(({ id }) => id === side.side)?.name ?? side.side;
  const silent = view.t('report.lists.of_side', { side: name, label: view.t('marks.standing.no_report') });
  return (
    <>
      {side.positions.map((figure) => (
        <Line
          anchor={`${side.side}-${figure.standing}`}
          term={
            <StandingMark
              view={view}
              standing={figure.standing}
              text={view.t('report.lists.of_side', { side: name, label: view.t(`marks.standing.${figure.standing}`) })}
            />
          }
          figure={figure}
        />
      ))}
      {side.unstated.count === 0 ? (
        ''
      ) : (
        <Line
          anchor={`${side.side}-unstated`}
          term={<StandingMark view={view} standing="no_report" text={silent} />}
          figure={side.unstated}
        />
      )}
    </>
  );
}
