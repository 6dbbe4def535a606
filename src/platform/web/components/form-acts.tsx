import type { Wording } from '../wording.js';
import type { ViewContext } from '../view-context.js';
import { Words } from './words.js';

export interface FormActsProps {
  readonly view: ViewContext;
  /** What the button does. */
  readonly submit: Wording;
  /** True for a button that is not the one thing the page is for. */
  readonly quiet?: boolean;
  /** The way out without doing it. */
  readonly back?: { readonly href: string; readonly label: Wording };
  /** Said softly beside the button. */
  readonly note?: Wording;
}

/** The end of a form: its button, and the way back. */
export function FormActs({ view, submit, quiet = false, back, note }: FormActsProps): JSX.Element {
  return (
    <p class="acts after">
      <button class={quiet ? 'btn' : 'btn main'}>
        <Words view={view} of={submit} />
      </button>
      {back === undefined ? (
        ''
      ) : (
        <a href={back.href}>
          <Words view={view} of={back.label} />
        </a>
      )}
      {note === undefined ? (
        ''
      ) : (
        <span class="soft">
          <Words view={view} of={note} />
        </span>
      )}
    </p>
  );
}
