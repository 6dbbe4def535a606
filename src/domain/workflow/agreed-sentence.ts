import { type Language, LANGUAGES } from '../shared/language.js';
import type { AgreedSentence, Words } from './commitment-terms.js';
import { spoken } from './missing-need.js';

/** A sentence as it is put forward: what nobody rendered is left out or blank. */
export interface SentenceWish extends Words {
  readonly renderings?: Readonly<Partial<Record<Language, string | null>>> | null | undefined;
}

/**
 * The sentence as it is agreed on: without the blanks around its words, without renderings that say nothing or stand beside the
 * binding text in its own language. Null where the binding text says nothing, whatever is rendered.
 */
export function agreedSentence(wish: SentenceWish | null): AgreedSentence | null {
  const text = spoken(wish?.text ?? null);
  if (wish === null || text === null) return null;
  const renderings: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES) {
    const rendered = spoken(wish.renderings?.[language] ?? null);
    if (rendered !== null && language !== wish.language) renderings[language] = rendered;
  }
  return { language: wish.language, text, renderings };
}

/** The sentence in one language, or in the binding one where it is not rendered. */
export function sentenceIn({ language, text, renderings }: AgreedSentence, wanted: Language): Words {
  const rendered = wanted === language ? undefined : renderings[wanted];
  return rendered === undefined ? { language, text } : { language: wanted, text: rendered };
}

/** Every text there is: the binding one first, then the renderings in the order of the languages. */
export function textsOfSentence({ language, text, renderings }: AgreedSentence): readonly Words[] {
  const rendered = LANGUAGES.flatMap((one): Words[] => {
    const said = renderings[one];
    return said === undefined || one === language ? [] : [{ language: one, text: said }];
  });
  return [{ language, text }, ...rendered];
}
