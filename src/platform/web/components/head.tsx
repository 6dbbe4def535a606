import type { Children } from '@kitajs/html';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

export interface HeadProps {
  readonly view: ViewContext;
  readonly title: Wording;
  /** Id of the heading, for `aria-labelledby` of its section and for links. */
  readonly id?: string;
  readonly note?: Wording;
  /** What stands right of the heading in place of a note: a link, a figure. */
  readonly children?: Children;
}

/** Heading of a section over its strong line. */
export function Head({ view, title, id, note, children }: HeadProps): JSX.Element {
  return (
    <div class="head">
      <h2 id={id}>
        <Words view={view} of={title} />
      </h2>
      {note === undefined ? (
        ''
      ) : (
        <span class="soft">
          <Words view={view} of={note} />
        </span>
      )}
      {children}
    </div>
  );
}
