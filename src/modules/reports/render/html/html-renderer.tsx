import { translatorOf } from '../../../../platform/web/i18n/translator-of.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { ReportModel } from '../../model/report-model.js';
import type { ReportRenderer } from '../report-renderer.js';
import { ReportDocument } from './report-document.js';

/** One file that needs nothing else: opens offline, runs no script, prints on A4. */
export class HtmlRenderer implements ReportRenderer {
  readonly format = 'html';
  readonly contentType = 'text/html; charset=utf-8';

  async render(model: ReportModel): Promise<Buffer> {
    return Buffer.from(await ReportDocument({ view: viewOf(model), model }), 'utf8');
  }
}

/** The house's components ask for a page; a document has no reader, no rooms and no form. */
function viewOf({ language, asOf, demonstration }: ReportModel): ViewContext {
  return {
    language,
    t: translatorOf(language).t,
    actorLabel: null,
    path: '/',
    csrf: null,
    today: asOf,
    past: null,
    rooms: [],
    demo: demonstration,
    theme: null,
  };
}
