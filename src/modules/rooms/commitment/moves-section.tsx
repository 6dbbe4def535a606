import { Head } from '../../../platform/web/components/head.js';
import { Moves } from '../../../platform/web/components/moves.js';
import { closedMovesOf } from './closed-moves.js';
import type { MatterProps } from './matter.js';
import { openMovesOf } from './open-moves.js';

/** What can be done, and what cannot and why. */
export function MovesSection({ view, matter }: MatterProps): JSX.Element {
  const open = openMovesOf(view, matter);
  const closed = closedMovesOf(view, matter);
  return (
    <>
      <section aria-labelledby="moves">
        <Head view={view} title={view.t('commitment.open.title')} id="moves" />
        {open.length === 0 ? (
          <p class="soft after" safe>
            {view.t('commitment.open.none')}
          </p>
        ) : (
          <Moves view={view} moves={open} />
        )}
      </section>
      {closed.length === 0 ? (
        ''
      ) : (
        <section aria-labelledby="closed">
          <Head view={view} title={view.t('commitment.closed.title')} id="closed" />
          <Moves view={view} moves={closed} />
        </section>
      )}
    </>
  );
}
