import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { ReportModel } from '../../model/report-model.js';

/** What every part of the document is given. */
export interface ReportProps {
  readonly view: ViewContext;
  readonly model: ReportModel;
}
