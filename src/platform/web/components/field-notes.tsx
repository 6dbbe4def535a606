import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

/** What every field may have besides its control. `id` is also the name unless `name` is given. */
export interface FieldProps {
  readonly view: ViewContext;
  readonly id: string;
  readonly name?: string;
  readonly label: Wording;
  readonly hint?: Wording | undefined;
  /** The sentence of the fault, the same as in the summary; absent where the field is right. */
  readonly fault?: Wording | undefined;
}

/** Attributes that tie a control to its hint and its fault. */
export function describedBy(props: FieldProps): { 'aria-describedby'?: string; 'aria-invalid'?: 'true' } {
  const ids = [props.hint && `${props.id}-hint`, props.fault && `${props.id}-fault`].filter(Boolean).join(' ');
  return {
    ...(ids === '' ? {} : { 'aria-describedby': ids }),
    ...(props.fault === undefined ? {} : { 'aria-invalid': 'true' as const }),
  };
}

/** Hint and fault of a field, between its label and its control. */
export function FieldNotes({ view, id, hint, fault }: FieldProps): JSX.Element {
  return (
    <>
      {hint === undefined ? (
        ''
      ) : (
        <p class="hint" id={`${id}-hint`}>
          <Words view={view} of={hint} />
        </p>
      )}
      {fault === undefined ? (
        ''
      ) : (
        <p class="fault" id={`${id}-fault`}>
          <span class="vh" safe>
            {view.t('errors.prefix')}
          </span>
          <Words view={view} of={fault} />
        </p>
      )}
    </>
  );
}
