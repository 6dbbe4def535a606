import type { ViewContext } from '../view-context.js';
import type { LanguageRun, Wording } from '../wording.js';
import { Words } from './words.js';

export interface Answer {
  readonly question: Wording;
  readonly answer: Wording;
  /** True for words a side says itself, which are set in serif. */
  readonly voice?: boolean;
  /** Link back to the field; `what` completes "Change" for those who do not see the row. */
  readonly change: { readonly href: string; readonly label: string; readonly what: string } | null;
}

/** Check your answers: what was entered, each with a way to change it. */
export function Answers({ view, answers }: { view: ViewContext; answers: readonly Answer[] }): JSX.Element {
  return (
    <dl class="list wide">
      {answers.map((row) => (
        <>
          <dt>
            <Words view={view} of={row.question} />
          </dt>
          <dd>{row.voice ? <Voice view={view} of={row.answer} /> : <Words view={view} of={row.answer} />}</dd>
          <dd class="change">
            {row.change === null ? (
              ''
            ) : (
              <a href={row.change.href}>
                <span safe>{row.change.label}</span>
                <span class="vh" safe>
                  {` ${row.change.what}`}
                </span>
              </a>
            )}
          </dd>
        </>
      ))}
    </dl>
  );
}

function Voice({ view, of }: { view: ViewContext; of: Wording | LanguageRun }): JSX.Element {
  return (
    <span class="voice">
      <Words view={view} of={of} />
    </span>
  );
}
