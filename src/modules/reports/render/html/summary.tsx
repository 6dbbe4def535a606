import { figureAnchor } from './item-link.js';
import type { ReportProps } from './report-props.js';

interface SummaryFigure {
  readonly count: number;
  readonly key: string;
  readonly anchor: string;
}

function figuresOf({ totals }: ReportProps['model']): readonly SummaryFigure[] {
  const differ = totals.standings.find(({ standing }) => standing === 'sides_differ');
  const silent = new Set(totals.sides.flatMap((side) => [...side.unstated.items, ...side.withoutReport.items]));
  return [
    { count: totals.total.count, key: 'report.summary.total', anchor: figureAnchor('total') },
    { count: totals.open.count, key: 'report.summary.open', anchor: figureAnchor('open') },
    { count: totals.closed.count, key: 'report.summary.closed', anchor: figureAnchor('closed') },
    { count: differ?.count ?? 0, key: 'report.summary.differ', anchor: figureAnchor('sides_differ') },
    { count: silent.size, key: 'report.summary.silent', anchor: 'silence' },
  ];
}

/** The figures one asks for first; each leads to its list. */
export function Summary({ view, model }: ReportProps): JSX.Element {
  return (
    <ul class="summary">
      {figuresOf(model).map(({ count, key, anchor }) => (
        <li>
          <a href={`#${anchor}`}>
            <b>{count}</b>
            <span safe>{view.t(key, { count })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
