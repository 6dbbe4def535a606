import { describedBy, FieldNotes, type FieldProps } from './field-notes.js';
import { Words } from './words.js';

type Part = 'day' | 'month' | 'year';

export interface DateFieldProps extends FieldProps {
  /** What was typed, kept as typed even where it is no date. */
  readonly value?: Readonly<Record<Part, string>>;
  /** Parts that are wrong; default all of them where there is a fault. */
  readonly wrong?: readonly Part[];
}

/** Chinese writes a date from the year down, English from the day up. */
const ORDER: Readonly<Record<'en' | 'zh', readonly Part[]>> = {
  en: ['day', 'month', 'year'],
  zh: ['year', 'month', 'day'],
};

/**
 * A day in three inputs named `<name>-day`, `<name>-month`, `<name>-year`. The first input has the field's own id, so
 * that the summary's link lands on it.
 */
export function DateField(props: DateFieldProps): JSX.Element {
  const { view, id, value } = props;
  const { 'aria-invalid': invalid, ...described } = describedBy(props);
  const wrong = props.wrong ?? ORDER.en;
  return (
    <fieldset class={props.fault === undefined ? 'field' : 'field wrong'}>
      <legend>
        <Words view={view} of={props.label} />
      </legend>
      <FieldNotes {...props} />
      <div class="datein">
        {ORDER[view.language === 'en' ? 'en' : 'zh'].map((part, place) => (
          <div class={part === 'year' ? 'y' : undefined}>
            <label for={place === 0 ? id : `${id}-${part}`} safe>
              {view.t(`common.date.${part}`)}
            </label>
            <input
              id={place === 0 ? id : `${id}-${part}`}
              name={`${props.name ?? id}-${part}`}
              type="text"
              inputmode="numeric"
              autocomplete="off"
              value={value?.[part]}
              aria-invalid={wrong.includes(part) ? invalid : undefined}
              {...described}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
