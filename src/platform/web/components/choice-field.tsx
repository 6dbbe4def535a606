import type { Activity } from '../../../domain/shared/activity.js';
import type { Wording } from '../wording.js';
import { ActivityMark } from './activity-mark.js';
import { describedBy, FieldNotes, type FieldProps } from './field-notes.js';
import { Words } from './words.js';

export interface Choice {
  readonly value: string;
  readonly label: Wording;
  /** Said on the same line, softly. */
  readonly gloss?: Wording;
  /** Said on a line of its own. */
  readonly note?: Wording;
  readonly activity?: Activity;
}

export interface ChoiceFieldProps extends FieldProps {
  readonly type: 'radio' | 'checkbox';
  readonly choices: readonly Choice[];
  readonly chosen?: readonly string[];
}

function ChoiceText({ view, choice }: Pick<ChoiceFieldProps, 'view'> & { choice: Choice }): JSX.Element {
  return (
    <span>
      {choice.activity === undefined ? (
        <Words view={view} of={choice.label} />
      ) : (
        <ActivityMark view={view} activity={choice.activity} text={choice.label} bold />
      )}
      {choice.gloss === undefined ? (
        ''
      ) : (
        <span class="soft">
          {' '}
          <Words view={view} of={choice.gloss} />
        </span>
      )}
      {choice.note === undefined ? (
        ''
      ) : (
        <span class="note">
          <Words view={view} of={choice.note} />
        </span>
      )}
    </span>
  );
}

/** A question with one answer (radio) or several (checkbox). The first choice has the field's own id. */
export function ChoiceField(props: ChoiceFieldProps): JSX.Element {
  const { view, id, chosen = [] } = props;
  const { 'aria-describedby': described } = describedBy(props);
  return (
    <fieldset class={props.fault === undefined ? 'field' : 'field wrong'} aria-describedby={described}>
      <legend>
        <Words view={view} of={props.label} />
      </legend>
      <FieldNotes {...props} />
      {props.choices.map((choice, place) => (
        <label class="pick">
          <input
            id={place === 0 ? id : `${id}-${choice.value}`}
            type={props.type}
            name={props.name ?? id}
            value={choice.value}
            checked={chosen.includes(choice.value)}
          />
          <ChoiceText view={view} choice={choice} />
        </label>
      ))}
    </fieldset>
  );
}
