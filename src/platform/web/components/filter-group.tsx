import type { Standing } from '../../../domain/shared/standing.js';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { StandingMark } from './standing-mark.js';
import { Words } from './words.js';

export interface FilterOption {
  readonly value: string;
  readonly label: Wording;
  readonly count: number;
  readonly checked: boolean;
  /** Shows the circle before the word. */
  readonly standing?: Standing;
}

export interface FilterGroupProps {
  readonly view: ViewContext;
  readonly label: Wording;
  /** Name of the query parameter, repeated for each chosen value. */
  readonly name: string;
  /** Closed from the server where nothing in it is chosen and it is not one of the common ones. */
  readonly open: boolean;
  readonly options: readonly FilterOption[];
}

/** One question of the filter, with what each answer would leave. */
export function FilterGroup({ view, label, name, open, options }: FilterGroupProps): JSX.Element {
  return (
    <details open={open}>
      <summary>
        <Words view={view} of={label} />
      </summary>
      {options.map((option) => (
        <label class="pick">
          <input type="checkbox" name={name} value={option.value} checked={option.checked} />
          <span>
            {option.standing === undefined ? (
              <Words view={view} of={option.label} />
            ) : (
              <StandingMark view={view} standing={option.standing} text={option.label} />
            )}
          </span>
          <span class="num">{option.count}</span>
        </label>
      ))}
    </details>
  );
}
