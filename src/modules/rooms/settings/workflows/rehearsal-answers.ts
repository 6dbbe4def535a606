import { MOST_DRAFT_MONTHS } from '../../../../domain/rehearsal/rehearse-draft.js';
import type { FieldFault } from '../../../../platform/web/components/error-summary.js';
import type { Translate } from '../../../../platform/web/i18n/translator.js';

/** What the form of a rehearsal was sent with. */
export interface RehearsalAnswers {
  readonly months: string;
  readonly seed: string;
}

/** Numbers to play with, or what is wrong with the answers, field by field. */
export type ReadAnswers =
  | { readonly ok: true; readonly months: number; readonly seed: number }
  | { readonly ok: false; readonly refused: readonly FieldFault[] };

/** What the form offers where nothing was asked for yet. */
export const USUAL_ANSWERS: RehearsalAnswers = { months: '12', seed: '7' };

/** Reads the answers; both are whole numbers within bounds. */
export function rehearsalAnswers(answers: RehearsalAnswers, t: Translate): ReadAnswers {
  const [months, seed] = [whole(answers.months), whole(answers.seed)];
  const refused: FieldFault[] = [];
  const fits = months !== null && months >= 1 && months <= MOST_DRAFT_MONTHS;
  if (!fits) refused.push({ field: 'months', message: t('rehearsal.draft.bad_months', { most: MOST_DRAFT_MONTHS }) });
  if (seed === null) refused.push({ field: 'seed', message: t('rehearsal.draft.bad_seed') });
  if (!fits || seed === null) return { ok: false, refused };
  return { ok: true, months, seed };
}

function whole(text: string): number | null {
  const number = /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : null;
}
