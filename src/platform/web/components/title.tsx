import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

export interface TitleProps {
  readonly view: ViewContext;
  readonly title: Wording;
  /** One line above the title, for a form: the matter it is about. */
  readonly over?: Wording | undefined;
  readonly sub?: Wording | undefined;
  /** Default true: the printer's pair of rules below. A form page goes without. */
  readonly pair?: boolean;
}

/** The page's only h1, with the printer's pair of rules under it. */
export function Title({ view, title, over, sub, pair = true }: TitleProps): JSX.Element {
  return (
    <>
      <div class="title">
        {over === undefined ? (
          ''
        ) : (
          <p class="soft">
            <Words view={view} of={over} />
          </p>
        )}
        <h1>
          <Words view={view} of={title} />
        </h1>
        {sub === undefined ? (
          ''
        ) : (
          <p class="sub">
            <Words view={view} of={sub} />
          </p>
        )}
      </div>
      {pair ? <hr class="pair" /> : ''}
    </>
  );
}
