import type { Language } from '../../../domain/shared/language.js';
import { describedBy, type FieldProps } from './field-notes.js';
import { LabelledField } from './labelled-field.js';

export interface TextFieldProps extends FieldProps {
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'password' | 'search';
  readonly autocomplete?: string;
  /** Language the text is written in, where it is not the page's. */
  readonly lang?: Language;
}

/** One line of text. */
export function TextField(props: TextFieldProps): JSX.Element {
  return (
    <LabelledField field={props}>
      <input
        id={props.id}
        name={props.name ?? props.id}
        type={props.type ?? 'text'}
        lang={props.lang}
        value={props.value}
        autocomplete={props.autocomplete}
        {...describedBy(props)}
      />
    </LabelledField>
  );
}
