import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

/** Links to the parts of a long page; shown where the page is one column. `id` is that of the part's heading. */
export function Jump(props: { view: ViewContext; parts: readonly { id: string; label: Wording }[] }): JSX.Element {
  return (
    <nav class="jump" aria-label={props.view.t('common.on_this_page')}>
      {props.parts.map((part) => (
        <a href={`#${part.id}`}>
          <Words view={props.view} of={part.label} />
        </a>
      ))}
    </nav>
  );
}
