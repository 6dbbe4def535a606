import type { ViewContext } from '../view-context.js';
import type { LanguageRun, Wording } from '../wording.js';
import type { Consent } from './consent-mark.js';
import { Words } from './words.js';

export interface Seal {
  /** The side's own character, from the conference file, with the language it is drawn in. */
  readonly character: LanguageRun;
  readonly side: Wording;
  readonly consent: Consent;
  /** "given 20 Nov", "waits for you"; default the word of the consent. */
  readonly note?: Wording;
}

/** One square per side in declared order: solid = given, dashed grey = awaited from them, dashed red = waits for you. */
export function SealBoxes({ view, seals }: { view: ViewContext; seals: readonly Seal[] }): JSX.Element {
  return (
    <div class="seals">
      {seals.map((seal) => (
        <div class={`sealbox ${seal.consent}`}>
          <b aria-hidden="true" lang={seal.character.lang} safe>
            {seal.character.text}
          </b>
          <span>
            <Words view={view} of={seal.side} />
            <small>
              <Words view={view} of={seal.note ?? view.t(`marks.consent.${seal.consent}`)} />
            </small>
          </span>
        </div>
      ))}
    </div>
  );
}
