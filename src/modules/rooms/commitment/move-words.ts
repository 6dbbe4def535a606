import { type Language, LANGUAGES } from '../../../domain/shared/language.js';
import type { Need } from '../../../domain/workflow/definition.js';
import { wordsFault } from '../../../platform/http/is-words.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import type { Translate } from '../../../platform/web/i18n/translator.js';
import type { MoveForm } from './move-form.dto.js';

/** What was written into the form of a move, kept as written. */
export interface MoveWords {
  readonly reason: string;
  readonly waiting_for: string;
  readonly sentence: string;
  readonly sentence_language: string;
}

type Field = keyof MoveWords;

/** Bounds of the API's fields of the same names. */
export const MOVE_LIMITS: Readonly<Record<Exclude<Field, 'sentence_language'>, number>> = {
  reason: 2000,
  waiting_for: 300,
  sentence: 2000,
};

/** The words of a form, or an empty form in the reader's language. */
export function moveWords(form: Partial<MoveForm>, language: Language): MoveWords {
  return {
    reason: form.reason ?? '',
    waiting_for: form.waiting_for ?? '',
    sentence: form.sentence ?? '',
    sentence_language: form.sentence_language ?? language,
  };
}

/** The language as chosen, or null where the choice is none. */
export function chosenLanguage(text: string): Language | null {
  return LANGUAGES.find((language) => language === text) ?? null;
}

/** What is wrong with the words a move needs, in the order of the fields. */
export function moveFaults(t: Translate, words: MoveWords, needs: readonly Need[]): FieldFault[] {
  const fields = (['waiting_for', 'sentence', 'reason'] as const).filter((field) => needs.includes(field));
  const faults = fields.flatMap((field) => {
    const message = fieldFault(t, words, field);
    return message === null ? [] : [{ field, message }];
  });
  const choice = needs.includes('sentence') && chosenLanguage(words.sentence_language) === null;
  return choice ? [...faults, { field: 'sentence_language', message: t('commitment.fault.language') }] : faults;
}

/** The sentence about one field, or null where it is right. */
export function fieldFault(t: Translate, words: MoveWords, field: keyof typeof MOVE_LIMITS): string | null {
  const max = MOVE_LIMITS[field];
  switch (wordsFault(words[field], { max })) {
    case null:
      return null;
    case 'required':
      return t(`commitment.fault.${field}`);
    case 'too_long':
      return t('commitment.fault.too_long', {
        field: t(`commitment.field.${field}`),
        max,
        length: words[field].length,
      });
    default:
      return t('commitment.fault.unfit', { field: t(`commitment.field.${field}`) });
  }
}
