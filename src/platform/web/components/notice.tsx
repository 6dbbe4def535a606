import type { Children } from '@kitajs/html';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

export interface NoticeProps {
  readonly view: ViewContext;
  /** `alert` for a refusal or a conflict, `status` for something done; absent for a standing remark. */
  readonly role?: 'alert' | 'status';
  readonly title?: Wording;
  /** h2 where the notice stands right below the title of its page; headings may not skip a level. */
  readonly level?: 'h2' | 'h3';
  readonly text?: Wording;
  /** The way out: what can be done, whom to ask, a button to take it back. */
  readonly children?: Children;
}

/** A remark with a strong left edge. It says what happened, why, and the way out. */
export function Notice({ view, role, title, level = 'h3', text, children }: NoticeProps): JSX.Element {
  return (
    <div class="notice after stack" role={role}>
      {title === undefined ? (
        ''
      ) : (
        <tag of={level}>
          <Words view={view} of={title} />
        </tag>
      )}
      {text === undefined ? (
        ''
      ) : (
        <p>
          <Words view={view} of={text} />
        </p>
      )}
      {children}
    </div>
  );
}
