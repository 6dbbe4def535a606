import { ImportDraft } from './import-draft.entity.js';
import { ImportArea } from './import-area.entity.js';
import { ImportItem } from './import-item.entity.js';

/** Entities of this module, for the data source. */
export const IMPORTS_ENTITIES = [ImportDraft, ImportArea, ImportItem];
