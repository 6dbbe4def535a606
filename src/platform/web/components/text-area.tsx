import type { Language } from '../../../domain/shared/language.js';
import type { Wording } from '../wording.js';
import { describedBy, FieldNotes, type FieldProps } from './field-notes.js';
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
    <div class={props.fault === undefined ? 'field' : 'field wrong'}>
      <label for={props.id}>
        <Words view={props.view} of={props.label} />
      </label>
      <FieldNotes {...props} />
      <textarea id={props.id} name={props.name ?? props.id} lang={props.lang} {...describedBy(props)} safe>
        {props.value ?? ''}
      </textarea>
      {props.note === undefined ? (
        ''
      ) : (
        <p class="note">
          <Words view={props.view} of={props.note} />
        </p>
      )}
    </div>
  );
}
