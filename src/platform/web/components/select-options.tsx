import type { ViewContext } from '../view-context.js';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
}

export interface SelectOptionsProps {
  readonly view: ViewContext;
  readonly options: readonly SelectOption[];
  readonly value: string;
  /** What choosing nothing says, where that is an answer too. */
  readonly empty?: string | undefined;
}

/** Options of a select, "Choose" first unless `empty` is given. Also for a select in a row of a table, which has its label in the column head. */
export function SelectOptions({ view, options, value, empty }: SelectOptionsProps): JSX.Element {
  return (
    <>
      <option value="" selected={value === ''} safe>
        {empty ?? view.t('common.required_choice')}
      </option>
      {options.map((option) => (
        <option value={option.value} lang={option.lang} selected={option.value === value} safe>
          {option.label}
        </option>
      ))}
    </>
  );
}
