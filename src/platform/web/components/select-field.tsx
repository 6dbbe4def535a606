import { describedBy, FieldNotes, type FieldProps } from './field-notes.js';
import { SelectOptions, type SelectOption } from './select-options.js';
import { Words } from './words.js';

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly SelectOption[];
  readonly value?: string;
}

/** A choice from a list, with an empty "Choose" first. */
export function SelectField(props: SelectFieldProps): JSX.Element {
  return (
    <div class={props.fault === undefined ? 'field' : 'field wrong'}>
      <label for={props.id}>
        <Words view={props.view} of={props.label} />
      </label>
      <FieldNotes {...props} />
      <select id={props.id} name={props.name ?? props.id} {...describedBy(props)}>
        <SelectOptions view={props.view} options={props.options} value={props.value ?? ''} />
      </select>
    </div>
  );
}
