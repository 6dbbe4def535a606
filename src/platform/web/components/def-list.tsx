import type { Activity } from '../../../domain/shared/activity.js';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { ActivityMark } from './activity-mark.js';
import { ScheduleMark, type Schedule } from './schedule-mark.js';
import { Words } from './words.js';

export interface Fact {
  readonly term: Wording;
  readonly text: Wording;
  /** Shows `text` as an activity mark. */
  readonly activity?: Activity;
  readonly note?: Wording;
  /** Red-free mark of the reader's own schedule after the text. */
  readonly schedule?: { readonly mark: Schedule; readonly text: Wording };
  readonly hash?: boolean;
}

function FactText({ view, fact }: { view: ViewContext; fact: Fact }): JSX.Element {
  if (fact.activity !== undefined) return <ActivityMark view={view} activity={fact.activity} text={fact.text} />;
  return (
    <span class={fact.hash ? 'hash' : undefined}>
      <Words view={view} of={fact.text} />
    </span>
  );
}

/** Facts as term and text between hairlines. */
export function DefList({ view, facts }: { view: ViewContext; facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="list">
      {facts.map((fact) => (
        <>
          <dt>
            <Words view={view} of={fact.term} />
          </dt>
          <dd>
            <FactText view={view} fact={fact} />
            {fact.schedule === undefined ? (
              ''
            ) : (
              <>
                {' '}
                <ScheduleMark view={view} schedule={fact.schedule.mark} text={fact.schedule.text} />
              </>
            )}
            {fact.note === undefined ? (
              ''
            ) : (
              <span class="note">
                {' '}
                <Words view={view} of={fact.note} />
              </span>
            )}
          </dd>
        </>
      ))}
    </dl>
  );
}
