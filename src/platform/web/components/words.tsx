import { escapeHtml } from '@kitajs/html';
import { INLINE_TAGS } from '../i18n/inline-tags.js';
import type { ViewContext } from '../view-context.js';
import type { LanguageRun, Phrase, Wording } from '../wording.js';

function run(of: LanguageRun): string {
  return `<span lang="${escapeHtml(of.lang)}">${escapeHtml(of.text)}</span>`;
}

/** The message is ours and may carry the listed tags; every value put into it is escaped first. */
function phrase(view: ViewContext, of: Phrase): string {
  const params = Object.entries(of.params ?? {}).map(([name, value]): [string, string | number] => {
    if (typeof value === 'number') return [name, value];
    return [name, typeof value === 'string' ? escapeHtml(value) : run(value)];
  });
  let safeText = view.t(of.key, Object.fromEntries(params));
  for (const [tag, [open, close]] of INLINE_TAGS) {
    safeText = safeText.replaceAll(`<${tag}>`, open).replaceAll(`</${tag}>`, close);
  }
  return safeText;
}

/** HTML of a wording, every outside text escaped. For callers that build a string; in JSX use Words. */
export function wordsHtml(view: ViewContext, of: Wording): string {
  if (typeof of === 'string') return escapeHtml(of);
  return 'key' in of ? phrase(view, of) : run(of);
}

/** Prints a wording; a text in another language gets its own `lang`. */
export function Words({ view, of }: { view: ViewContext; of: Wording }): JSX.Element {
  const safeWords = wordsHtml(view, of);
  return <>{safeWords}</>;
}
