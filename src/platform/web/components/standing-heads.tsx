import type { Children } from '@kitajs/html';
import type { Standing } from '../../../domain/shared/standing.js';
import type { ViewContext } from '../view-context.js';
import { StandingMark } from './standing-mark.js';

export interface StandingHeadsProps {
  readonly view: ViewContext;
  readonly standings: readonly Standing[];
  /** Heads behind the standings. */
  readonly children?: Children;
}

/** Head of a table of areas by standing. */
export function StandingHeads({ view, standings, children }: StandingHeadsProps): JSX.Element {
  return (
    <thead>
      <tr>
        <th scope="col" safe>
          {view.t('common.matrix.area')}
        </th>
        {standings.map((standing) => (
          <th scope="col">
            <StandingMark view={view} standing={standing} />
          </th>
        ))}
        {children}
      </tr>
    </thead>
  );
}
