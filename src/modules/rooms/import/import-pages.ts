import { DraftPages } from './draft.pages.js';
import { DraftPartsPages } from './draft-parts.pages.js';
import { ImportListPages } from './import-list.pages.js';
import { ItemActsPages } from './item-acts.pages.js';

/** Controllers of the import's pages, for the module of the rooms. */
export const IMPORT_PAGES = [ImportListPages, DraftPages, DraftPartsPages, ItemActsPages];
