import { type Language, LANGUAGES } from '../../../domain/shared/language.js';
import { sentenceIn, textsOfSentence } from '../../../domain/workflow/agreed-sentence.js';
import type { AgreedSentence, Words } from '../../../domain/workflow/commitment-terms.js';
import type { Fact } from '../../../platform/web/components/def-list.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { renderingStatus } from '../../../platform/web/rendering-status.js';

/** One text of an agreed sentence, and how it stands to the one that binds; null where there is nothing to tell apart. */
export interface SentenceText extends Words {
  readonly mark: string | null;
}

/** The reader's own language first, or the binding text where nobody rendered it there; then the others, the binding one first. */
export function sentenceTexts({ t, language }: ViewContext, sentence: AgreedSentence): readonly SentenceText[] {
  const own = sentenceIn(sentence, language);
  const others = textsOfSentence(sentence).filter((one) => one.language !== own.language);
  const status = (one: Language): string => t(`common.texts.${renderingStatus(one, sentence.language)}`);
  if (own.language !== language) {
    const binds = t('common.texts.unrendered', { language: t(`common.texts.language.${language}`) });
    return [{ ...own, mark: binds }, ...others.map((one) => ({ ...one, mark: status(one.language) }))];
  }
  return [own, ...others].map((one) => ({ ...one, mark: others.length === 0 ? null : status(one.language) }));
}

/** An agreed sentence as facts: all of it is consented to, so that none of it is left out. */
export function sentenceFacts(view: ViewContext, sentence: AgreedSentence): Fact[] {
  const { t } = view;
  return sentenceTexts(view, sentence).map(({ language, text, mark }, place) => ({
    term:
      place === 0
        ? t('commitment.proposal.sentence')
        : t('commitment.proposal.sentence_in', { language: t(`common.texts.language.${language}`) }),
    text: { key: 'commitment.proposal.quoted', params: { sentence: { text, lang: language } } },
    ...(mark === null ? {} : { note: mark }),
  }));
}

/** The fields of a form with what a sentence says, in the order in which they are shown. */
export function sentenceValues(sentence: AgreedSentence | null, otherwise: Language): Readonly<Record<string, string>> {
  const said = sentence === null ? [] : textsOfSentence(sentence);
  const texts = LANGUAGES.map((language) => {
    return [`sentence_${language}`, said.find((one) => one.language === language)?.text ?? ''] as const;
  });
  return { sentence_language: sentence?.language ?? otherwise, ...Object.fromEntries(texts) };
}
