import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

/** First row of a tbody of the ledger: the area, who leads it, how many commitments. */
export function AreaRow(props: { view: ViewContext; area: Wording; note?: Wording; columns: number }): JSX.Element {
  return (
    <tr class="area">
      <th colspan={props.columns} scope="rowgroup">
        <Words view={props.view} of={props.area} />
        {props.note === undefined ? (
          ''
        ) : (
          <span class="note">
            <Words view={props.view} of={props.note} />
          </span>
        )}
      </th>
    </tr>
  );
}
