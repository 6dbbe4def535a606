import { describedBy, type FieldProps } from './field-notes.js';
import { LabelledField } from './labelled-field.js';
import { SelectOptions, type SelectOption } from './select-options.js';

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly SelectOption[];
  readonly value?: string;
  /** What choosing nothing says, where that is an answer too. */
  readonly empty?: string;
}

/** A choice from a list, with an empty "Choose" first. */
export function SelectField(props: SelectFieldProps): JSX.Element {
  return (
    <LabelledField field={props}>
      <select id={props.id} name={props.name ?? props.id} {...describedBy(props)}>
        <SelectOptions view={props.view} options={props.options} value={props.value ?? ''} empty={props.empty} />
      </select>
    </LabelledField>
  );
}
