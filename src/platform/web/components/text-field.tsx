import { describedBy, FieldNotes, type FieldProps } from './field-notes.js';
import { Words } from './words.js';

export interface TextFieldProps extends FieldProps {
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'password' | 'search';
  readonly autocomplete?: string;
}

/** One line of text. */
export function TextField(props: TextFieldProps): JSX.Element {
  return (
    <div class={props.fault === undefined ? 'field' : 'field wrong'}>
      <label for={props.id}>
        <Words view={props.view} of={props.label} />
      </label>
      <FieldNotes {...props} />
      <input
        id={props.id}
        name={props.name ?? props.id}
        type={props.type ?? 'text'}
        value={props.value}
        autocomplete={props.autocomplete}
        {...describedBy(props)}
      />
    </div>
  );
}
