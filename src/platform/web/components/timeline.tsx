import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Day } from './day.js';
import { Words } from './words.js';

export interface TimelineEntry {
  readonly date: CivilDate;
  readonly text: Wording;
  readonly note?: Wording;
  /** True for a record only the reader's side sees: a hollow square, and said in words. */
  readonly own: boolean;
}

/** Records, newest first. No gap is drawn where another side keeps records of its own. */
export function Timeline({ view, entries }: { view: ViewContext; entries: readonly TimelineEntry[] }): JSX.Element {
  return (
    <ol class="time">
      {entries.map((entry) => (
        <li class={entry.own ? 'private' : undefined}>
          <Day view={view} date={entry.date} format="plain" class="soft" />
          <div>
            <p>
              <Words view={view} of={entry.text} />
            </p>
            <p class="note">
              {entry.note === undefined ? '' : <Words view={view} of={entry.note} />}
              {entry.note !== undefined && entry.own ? ' · ' : ''}
              {entry.own ? <span safe>{view.t('common.timeline.private')}</span> : ''}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
