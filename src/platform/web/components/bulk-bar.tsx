import type { Children } from '@kitajs/html';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

/** Acts on the chosen rows; always shown, says what to do where nothing is chosen. Children: the buttons. */
export function BulkBar(props: { view: ViewContext; text: Wording; children?: Children }): JSX.Element {
  return (
    <div class="bulk" id="bulk">
      <span>
        <Words view={props.view} of={props.text} />
      </span>
      {props.children}
    </div>
  );
}
