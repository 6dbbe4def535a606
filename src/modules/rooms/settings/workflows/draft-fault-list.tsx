import { Notice } from '../../../../platform/web/components/notice.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { PlacedFault } from './draft-faults.js';
import { faultPlace } from './live-check.js';

interface Props {
  readonly view: ViewContext;
  readonly faults: readonly PlacedFault[];
}

/** What is wrong with a draft, each fault with the way to the field that mends it. */
export function DraftFaults({ view, faults }: Props): JSX.Element {
  const { t } = view;
  return (
    <Notice view={view} level="h2" title={t('workflow_draft.faults', { count: faults.length })}>
      <ul class="plain">
        {faults.map((fault) => (
          <li>
            <a href={fault.href} safe>
              {faultPlace(view, fault)}
            </a>
            <span safe>{`${t('workflow_draft.colon')}${fault.text}`}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
