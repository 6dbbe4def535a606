import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

export interface Move {
  readonly label: Wording;
  /** Present where the move is open; a closed move is text, never a greyed button. */
  readonly href?: string;
  /** What it is about, or why it is closed and whom to ask. */
  readonly note: Wording;
  readonly hash?: string;
  readonly wayOut?: { readonly href: string; readonly label: Wording };
}

/** What can be done and what cannot, each with a sentence. Serves lists of evidence too. */
export function Moves({ view, moves }: { view: ViewContext; moves: readonly Move[] }): JSX.Element {
  return (
    <ul class="moves">
      {moves.map((move) => (
        <li class={move.href === undefined ? 'shut' : undefined}>
          <b>
            {move.href === undefined ? (
              <Words view={view} of={move.label} />
            ) : (
              <a href={move.href}>
                <Words view={view} of={move.label} />
              </a>
            )}
          </b>
          <span class="soft">
            <Words view={view} of={move.note} />
          </span>
          {move.wayOut === undefined ? (
            ''
          ) : (
            <>
              {' '}
              <a href={move.wayOut.href}>
                <Words view={view} of={move.wayOut.label} />
              </a>
            </>
          )}
          {move.hash === undefined ? (
            ''
          ) : (
            <span class="note hash" safe>
              {move.hash}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
