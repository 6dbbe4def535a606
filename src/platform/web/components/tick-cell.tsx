import type { ViewContext } from '../view-context.js';

export interface TickCellProps {
  readonly view: ViewContext;
  readonly name: string;
  readonly value: string;
  /** What is chosen, for the label: the number of the commitment. */
  readonly what: string;
  readonly checked?: boolean;
}

/** Tick box of a row, for acts on several rows. */
export function TickCell({ view, name, value, what, checked = false }: TickCellProps): JSX.Element {
  const label = view.t('common.choose', { what });
  return (
    <td class="c-tick">
      <input type="checkbox" name={name} value={value} aria-label={label} checked={checked} />
    </td>
  );
}
