import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

/** One fault of a form: the id of the field to jump to and the sentence that stands at the field too. */
export interface FieldFault {
  readonly field: string;
  readonly message: Wording;
}

/** The sentence for one field; undefined where it is right. */
export function faultAt(faults: readonly FieldFault[], field: string): Wording | undefined {
  return faults.find((one) => one.field === field)?.message;
}

/** First thing in main when a form comes back: every fault, linked to its field. Nothing where there is no fault. */
export function ErrorSummary({ view, faults }: { view: ViewContext; faults: readonly FieldFault[] }): JSX.Element {
  if (faults.length === 0) return '';
  return (
    <div class="summary-fault" role="alert" aria-labelledby="fault-summary" tabindex="-1">
      <h2 id="fault-summary" safe>
        {view.t('errors.summary')}
      </h2>
      <ul>
        {faults.map((fault) => (
          <li>
            <a href={`#${fault.field}`}>
              <Words view={view} of={fault.message} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
