import { Head } from '../../../../platform/web/components/head.js';
import type { ReportItem, ReportModel } from '../../model/report-model.js';
import { itemAnchor } from './item-link.js';
import type { ReportProps } from './report-props.js';

interface Silence {
  readonly item: ReportItem;
  readonly by: readonly string[];
}

function silencesOf({ areas, sides }: ReportModel): readonly Silence[] {
  const silences = areas.flatMap(({ items }) =>
    items.map((item): Silence => {
      const silent = item.sides.filter(({ statement }) => statement === null);
      return { item, by: silent.map(({ side }) => sides.find(({ id }) => id === side)?.name ?? side) };
    }),
  );
  return silences.filter(({ by }) => by.length > 0);
}

/** Commitments on which a side has shared no statement. Silence is listed, not counted as nothing. */
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
              <th scope="col" safe>
                {view.t('report.silence.number')}
              </th>
              <th scope="col" safe>
                {view.t('report.silence.commitment')}
              </th>
              <th scope="col" safe>
                {view.t('report.silence.sides')}
              </th>
            </tr>
          </thead>
          <tbody>
            {silences.map(({ item, by }) => (
              <tr>
                <td class="no">
                  <a class="num" href={`#${itemAnchor(item.number)}`} safe>
                    {item.number}
                  </a>
                </td>
                <th scope="row" class="voice" lang={item.title.language} safe>
                  {item.title.text}
                </th>
                <td safe>{by.join(view.t('report.list_comma'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
