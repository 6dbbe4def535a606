import type { ReportModel } from '../../model/report-model.js';
import type { ReportRenderer } from '../report-renderer.js';

/** The whole model for machines: snake_case members, in the order of the model. */
export class JsonRenderer implements ReportRenderer {
  readonly format = 'json';
  readonly contentType = 'application/json; charset=utf-8';

  render(model: ReportModel): Promise<Buffer> {
    return Promise.resolve(Buffer.from(`${JSON.stringify(snakeCased(model), null, 1)}\n`, 'utf8'));
  }
}

/** Members of the model have fixed names (what varies stands in lists), so renaming them touches no data. */
function snakeCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCased);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, member]) => [
    name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    snakeCased(member),
  ]);
  return Object.fromEntries(entries) as unknown;
}
