import type { Standing } from '../../../domain/shared/standing.js';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { DefList, type Fact } from './def-list.js';
import { StandingMark } from './standing-mark.js';
import { Words } from './words.js';

export interface SidePosition {
  readonly name: string;
  readonly organisation: Wording;
  readonly standing: Standing;
  /** The side's own words; null where it has not spoken in this period, which is then said. */
  readonly statement: Wording | null;
  readonly facts: readonly Fact[];
}

/** Positions side by side: equal columns, equal type, in the order the conference declares. It ranks nobody. */
export function Sides({ view, sides }: { view: ViewContext; sides: readonly SidePosition[] }): JSX.Element {
  return (
    <div class="sides">
      {sides.map((side) => (
        <article>
          <h3 safe>{side.name}</h3>
          <p class="soft">
            <Words view={view} of={side.organisation} />
          </p>
          <p class="pos">
            <StandingMark view={view} standing={side.standing} />
          </p>
          {side.statement === null ? (
            <p class="soft after" safe>
              {view.t('common.sides.no_statement', { side: side.name })}
            </p>
          ) : (
            <blockquote class="voice">
              <Words view={view} of={side.statement} />
            </blockquote>
          )}
          <DefList view={view} facts={side.facts} />
        </article>
      ))}
    </div>
  );
}
