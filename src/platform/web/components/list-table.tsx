import type { Children } from '@kitajs/html';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

export interface Column {
  readonly label: Wording;
  /** True where the head is for assistive technology only (a column of tick boxes). */
  readonly unseen?: boolean;
  readonly width?: 'c-tick' | 'c-no' | 'c-mark' | 'c-date' | 'c-wide';
}

export interface ListTableProps {
  readonly view: ViewContext;
  readonly caption: Wording;
  readonly columns: readonly Column[];
  /** Default `ledger`; `spans` for a plain small table, `units` for figures with ruled columns. */
  readonly look?: 'ledger' | 'spans' | 'units';
  readonly id?: string;
  /** One or more tbody. Cells that fold need `data-h`, or use ListCell. */
  readonly children?: Children;
}

/** A list as a table that becomes labelled rows on a narrow page. */
export function ListTable({ view, caption, columns, look = 'ledger', id, children }: ListTableProps): JSX.Element {
  return (
    <table class={`${look} fold`} id={id}>
      <caption class="vh">
        <Words view={view} of={caption} />
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={column.width}>
              {column.unseen ? (
                <span class="vh">
                  <Words view={view} of={column.label} />
                </span>
              ) : (
                <Words view={view} of={column.label} />
              )}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  );
}
