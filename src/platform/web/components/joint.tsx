import type { Standing } from '../../../domain/shared/standing.js';
import type { ViewContext } from '../view-context.js';
import { StandingMark } from './standing-mark.js';

/** The joint standing below the positions; where sides differ it says that neither is overwritten. */
export function Joint({ view, standing }: { view: ViewContext; standing: Standing }): JSX.Element {
  return (
    <p class="joint">
      <span class="soft" safe>
        {view.t('common.joint.label')}
      </span>
      <StandingMark view={view} standing={standing} />
      {standing === 'sides_differ' ? (
        <span class="soft" safe>
          {view.t('common.joint.rule')}
        </span>
      ) : (
        ''
      )}
    </p>
  );
}
