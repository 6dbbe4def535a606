import { type Language, LANGUAGES } from '../../../domain/shared/language.js';
import type { SentenceWish } from '../../../domain/workflow/agreed-sentence.js';
import type { Need } from '../../../domain/workflow/definition.js';
import { wordsFault } from '../../../platform/http/is-words.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import type { Translate } from '../../../platform/web/i18n/translator.js';
import type { MoveForm } from './move-form.dto.js';

/** What was written into the form of a move, kept as written. */
export interface MoveWords {
  readonly reason: string;
  readonly waiting_for: string;
  readonly sentence_language: string;
  readonly sentence_en: string;
  readonly 'sentence_zh-Hant': string;
  readonly 'sentence_zh-Hans': string;
}

type Limited = 'reason' | 'waiting_for' | 'sentence';

/** Bounds of the API's fields of the same names. */
export const MOVE_LIMITS: Readonly<Record<Limited, number>> = {
  reason: 2000,
  waiting_for: 300,
  sentence: 2000,
};

/** The words of a form, or an empty form in the reader's language. */
export function moveWords(form: Partial<MoveForm>, language: Language): MoveWords {
  return {
    reason: form.reason ?? '',
    waiting_for: form.waiting_for ?? '',
    sentence_language: form.sentence_language ?? language,
    sentence_en: form.sentence_en ?? '',
    'sentence_zh-Hant': form['sentence_zh-Hant'] ?? '',
    'sentence_zh-Hans': form['sentence_zh-Hans'] ?? '',
  };
}

/** The language as chosen, or null where the choice is none. */
export function chosenLanguage(text: string): Language | null {
  return LANGUAGES.find((language) => language === text) ?? null;
}

/** The sentence as it was written into the form: the words of the chosen language bind, the others render them. */
export function writtenSentence(words: Readonly<Record<string, string>>, binding: Language): SentenceWish {
  const texts = LANGUAGES.map((language) => [language, words[`sentence_${language}`] ?? ''] as const);
  const renderings = Object.fromEntries(texts.filter(([language]) => language !== binding));
  return { language: binding, text: words[`sentence_${binding}`] ?? '', renderings };
}

/** What is wrong with the words a move needs, in the order of the fields. */
export function moveFaults(t: Translate, words: MoveWords, needs: readonly Need[]): FieldFault[] {
  const faultOf = (field: Exclude<Limited, 'sentence'>): FieldFault[] => {
    const message = needs.includes(field) ? fieldFault(t, words, field) : null;
    return message === null ? [] : [{ field, message }];
  };
  const sentence = needs.includes('sentence') ? sentenceFaults(t, { ...words }) : [];
  return [...faultOf('waiting_for'), ...sentence, ...faultOf('reason')];
}

/** What is wrong with a sentence to agree on: the words of the language that binds must be there, and none may be too long. */
export function sentenceFaults(t: Translate, words: Readonly<Record<string, string>>): FieldFault[] {
  const binding = chosenLanguage(words['sentence_language'] ?? '');
  const texts = LANGUAGES.flatMap((language): FieldFault[] => {
    const field = `sentence_${language}`;
    const text = words[field] ?? '';
    const named = t('commitment.field.sentence_in', { language: t(`common.texts.language.${language}`) });
    const message = wordsMessage(t, text, { what: 'sentence', named, blank: language !== binding });
    return message === null ? [] : [{ field, message }];
  });
  const choice = binding === null ? [{ field: 'sentence_language', message: t('commitment.fault.language') }] : [];
  return [...choice, ...texts];
}

/** The sentence about one field, or null where it is right. */
export function fieldFault(
  t: Translate,
  words: Pick<MoveWords, 'reason' | 'waiting_for'>,
  field: 'reason' | 'waiting_for',
): string | null {
  return wordsMessage(t, words[field], { what: field, named: t(`commitment.field.${field}`), blank: false });
}

function wordsMessage(
  t: Translate,
  text: string,
  { what, named, blank }: { readonly what: Limited; readonly named: string; readonly blank: boolean },
): string | null {
  const max = MOVE_LIMITS[what];
  switch (wordsFault(text, { max, blank })) {
    case null:
      return null;
    case 'required':
      return t(`commitment.fault.${what}`);
    case 'too_long':
      return t('commitment.fault.too_long', { field: named, max, length: text.length });
    default:
      return t('commitment.fault.unfit', { field: named });
  }
}
