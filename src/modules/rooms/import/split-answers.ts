import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { type DraftItem, placeAfter } from '../../imports/index.js';
import type { FormFields } from './form-fields.js';
import type { DraftProps } from './import-desk.service.js';

/** Where an item is to be cut, as the form says it. */
export interface SplitAnswers {
  /** The chosen place, `words` for the free choice, '' for none yet. */
  readonly at: string;
  readonly words: string;
  /** The cut in UTF-16 units of the source; null where there is a fault. */
  readonly place: number | null;
  readonly faults: readonly FieldFault[];
}

/** The form as sent. Words that are quoted without choosing anything choose the place behind them. */
export function readSplit(
  { view, matter, item }: DraftProps & { readonly item: DraftItem },
  form: FormFields,
): SplitAnswers {
  const words = form.text('words');
  const chosen = form.text('at');
  const at = chosen === '' && words.trim() !== '' ? 'words' : chosen;
  const place = at === 'words' ? placeAfter(matter.draft.source, item, words) : form.whole('at');
  if (place !== null && !Number.isNaN(place)) return { at, words, place, faults: [] };
  const fault = splitFault(view, at, at === 'words' ? 'words_missing' : 'where_missing');
  return { at, words, place: null, faults: [fault] };
}

/** What is wrong, at the field the place came from. */
export function splitFault(
  { t }: ViewContext,
  at: string,
  fault: 'words_missing' | 'where_missing' | 'no_place',
): FieldFault {
  return { field: at === 'words' ? 'words' : 'at', message: t(`import.split.${fault}`) };
}
