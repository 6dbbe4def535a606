import { Head } from '../../../../platform/web/components/head.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { ReportItem, ReportModel, SideReport } from '../../model/report-model.js';
import { itemAnchor } from './item-link.js';
import type { ReportProps } from './report-props.js';

const HEADS = ['number', 'commitment', 'unstated', 'unreported'] as const;

interface Silence {
  readonly item: ReportItem;
  /** Names of the sides that stated no position. */
  readonly unstated: readonly string[];
  /** Names of the sides that shared no report. */
  readonly unreported: readonly string[];
}

function silencesOf({ areas, sides }: ReportModel): readonly Silence[] {
  const nameOf = ({ side }: SideReport): string => sides.find(({ id }) => id === side)?.name ?? side;
  const silences = areas.flatMap(({ items }) =>
    items.map((item): Silence => {
      const unstated = item.sides.filter(({ position }) => position === null).map(nameOf);
      const unreported = item.sides.filter(({ statement }) => statement === null).map(nameOf);
      return { item, unstated, unreported };
    }),
  );
  return silences.filter(({ unstated, unreported }) => unstated.length + unreported.length > 0);
}

function Names({ view, head, names }: { view: ViewContext; head: string; names: readonly string[] }): JSX.Element {
  if (names.length === 0) return <td class="none"></td>;
  return (
    <td data-h={head} safe>
      {names.join(view.t('report.list_comma'))}
    </td>
  );
}

/** Commitments on which a side stated no position or shared no report. Silence is listed, not counted as nothing. */
export function SilenceList({ view, model }: ReportProps): JSX.Element {
  const silences = silencesOf(model);
  return (
    <section id="silence">
      <Head view={view} title={view.t('report.silence.title')} note={view.t('report.silence.note')} />
      {silences.length === 0 ? (
        <p class="soft" safe>
          {view.t('report.silence.none')}
        </p>
      ) : (
        <table class="grid silence">
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th scope="col" safe>
                  {view.t(`report.silence.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {silences.map(({ item, unstated, unreported }) => (
              <tr>
                <td class="no">
                  <a class="num" href={`#${itemAnchor(item.number)}`} safe>
                    {item.number}
                  </a>
                </td>
                <th scope="row" class="voice" lang={item.title.language} safe>
                  {item.title.text}
                </th>
                <Names view={view} head={view.t('report.silence.unstated')} names={unstated} />
                <Names view={view} head={view.t('report.silence.unreported')} names={unreported} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
