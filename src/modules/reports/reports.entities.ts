import { ReportEdition } from './report-edition.entity.js';

/** Entities of this module, for the data source. */
export const REPORTS_ENTITIES = [ReportEdition];
