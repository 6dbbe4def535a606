import type { Language } from '../../../domain/shared/language.js';
import type { Wording } from '../wording.js';
import { describedBy, type FieldProps } from './field-notes.js';
import { LabelledField } from './labelled-field.js';
import { Words } from './words.js';

export interface TextAreaProps extends FieldProps {
  readonly value?: string;
  /** Language the text is written in, where it is not the page's. */
  readonly lang?: Language;
  readonly note?: Wording;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps): JSX.Element {
  return (
    <LabelledField field={props}>
      <textarea id={props.id} name={props.name ?? props.id} lang={props.lang} {...describedBy(props)} safe>
        {kept(props.value ?? '')}
      </textarea>
      {props.note === undefined ? (
        ''
      ) : (
        <p class="note">
          <Words view={props.view} of={props.note} />
        </p>
      )}
    </LabelledField>
  );
}

/** A browser drops a line end that follows the tag at once: one that was typed needs another before it. */
function kept(text: string): string {
  return /^\r?\n/.test(text) ? `\n${text}` : text;
}
