import { Words } from '../../../../platform/web/components/words.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { ReportArea } from '../../model/report-model.js';

/** Number and heading of an area; a heading that nobody has rendered keeps its own language. */
export function AreaName({ view, area }: { view: ViewContext; area: ReportArea }): JSX.Element {
  const { text, language } = area.title;
  const title = language === view.language ? text : { text, lang: language };
  return <Words view={view} of={{ key: 'report.area', params: { number: area.number, title } }} />;
}
