import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { ReportArea, ReportModel } from '../../model/report-model.js';
import { AreaName } from './area-name.js';
import { ItemArticle } from './item-article.js';

interface AreaSectionProps {
  readonly view: ViewContext;
  readonly area: ReportArea;
  readonly sides: ReportModel['sides'];
}

/** One area with every commitment in it. */
export function AreaSection({ view, area, sides }: AreaSectionProps): JSX.Element {
  return (
    <section class="area" id={`area-${area.number}`}>
      <div class="head">
        <h2>
          <AreaName view={view} area={area} />
        </h2>
        <span class="soft" safe>
          {view.t('report.commitments', { count: area.figures.total.count })}
        </span>
      </div>
      {area.items.map((item) => (
        <ItemArticle view={view} item={item} sides={sides} />
      ))}
    </section>
  );
}
