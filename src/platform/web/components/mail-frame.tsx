import type { Language } from '../../../domain/shared/language.js';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

export interface MailFrameProps {
  readonly view: ViewContext;
  readonly head: Wording;
  readonly lang: Language;
  /** The mail as sent, header lines and body. */
  readonly text: string;
}

/** A mail exactly as sent. Focusable, so that a long one can be scrolled and read with the keyboard. */
export function MailFrame({ view, head, lang, text }: MailFrameProps): JSX.Element {
  return (
    <div>
      <p class="mailhead">
        <Words view={view} of={head} />
      </p>
      <pre class="mail" lang={lang} tabindex="0" safe>
        {text}
      </pre>
    </div>
  );
}
