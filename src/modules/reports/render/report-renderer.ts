import type { ReportModel } from '../model/report-model.js';

/** Formats a report can be had in. A further one is a renderer more; nothing else changes. */
export const REPORT_FORMATS = ['html', 'json', 'csv'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Lays a model out in one format. The same model gives the same bytes: no clock, no chance, no network. */
export interface ReportRenderer {
  readonly format: ReportFormat;
  readonly contentType: string;
  render(model: ReportModel): Promise<Buffer>;
}
