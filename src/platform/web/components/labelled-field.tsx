import type { Children } from '@kitajs/html';
import { FieldNotes, type FieldProps } from './field-notes.js';
import { Words } from './words.js';

/** A field with one control, which is the child: its label, hint and fault stand before it. */
export function LabelledField({ field, children }: { field: FieldProps; children?: Children }): JSX.Element {
  return (
    <div class={field.fault === undefined ? 'field' : 'field wrong'}>
      <label for={field.id}>
        <Words view={field.view} of={field.label} />
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  );
}
