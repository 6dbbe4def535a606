import type { Children } from '@kitajs/html';

export interface ListCellProps {
  /** Head of the column, in the page's language; stands before the cell on a narrow page. */
  readonly label: string;
  /** True for a side's position that says the same as the joint standing: quiet, and left out on a narrow page. */
  readonly same?: boolean;
  readonly children?: Children;
}

/** A cell of a ListTable. */
export function ListCell({ label, same = false, children }: ListCellProps): JSX.Element {
  return (
    <td data-h={label} class={same ? 'same' : undefined}>
      {children}
    </td>
  );
}
