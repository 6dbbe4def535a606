import type { AgreedSentence } from '../../../domain/workflow/commitment-terms.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { sentenceTexts } from './sentence-texts.js';

/** What all sides agreed, for the reader in the own language, with the text that binds beside it. */
export function SentenceQuote({ view, sentence }: { view: ViewContext; sentence: AgreedSentence }): JSX.Element {
  const shown = sentenceTexts(view, sentence).filter(
    ({ language }, place) => place === 0 || language === sentence.language,
  );
  return (
    <>
      {shown.map(({ language, text, mark }) => (
        <>
          <blockquote class="voice quoted" lang={language} safe>
            {text}
          </blockquote>
          {mark === null ? (
            ''
          ) : (
            <p class="note" safe>
              {mark}
            </p>
          )}
        </>
      ))}
    </>
  );
}
