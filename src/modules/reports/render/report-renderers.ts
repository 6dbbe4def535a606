import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/http/problem.js';
import { CsvRenderer } from './csv/csv-renderer.js';
import { HtmlRenderer } from './html/html-renderer.js';
import { JsonRenderer } from './json/json-renderer.js';
import { REPORT_FORMATS, type ReportRenderer } from './report-renderer.js';

/** The renderers by format. */
@Injectable()
export class ReportRenderers {
  private readonly all: readonly ReportRenderer[] = [new HtmlRenderer(), new JsonRenderer(), new CsvRenderer()];

  /** The renderer of a format; throws format_not_available naming those there are. */
  of(format: string): ReportRenderer {
    const found = this.all.find((renderer) => renderer.format === format);
    if (found !== undefined) return found;
    const params = { format, formats: REPORT_FORMATS.join(', ') };
    throw new Problem('format_not_available', { params, members: { formats: REPORT_FORMATS } });
  }
}
