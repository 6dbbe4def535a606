import type { Children } from '@kitajs/html';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

export interface TaskGroupProps {
  readonly view: ViewContext;
  readonly title: Wording;
  readonly count: number;
  /** True for what is past due on the reader's side. */
  readonly hand?: boolean;
  readonly children?: Children;
}

/** Tasks of one urgency under their heading and count; children are TaskItems. */
export function TaskGroup({ view, title, count, hand = false, children }: TaskGroupProps): JSX.Element {
  return (
    <>
      <h3 class={hand ? 'group hand' : 'group'}>
        <span>
          <Words view={view} of={title} />
        </span>{' '}
        <span class={hand ? 'count hand' : 'count'}>{count}</span>
      </h3>
      <ul class="tasks">{children}</ul>
    </>
  );
}
