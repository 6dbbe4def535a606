import { formatDate } from '../i18n/format-date.js';
import { formatInstant } from '../i18n/format-instant.js';
import { type PastPoint, presentOf } from '../past-point.js';
import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import type { PagerLink } from './pager.js';
import { PastForm } from './past-form.js';
import { Words } from './words.js';

export interface PastBarProps {
  readonly view: ViewContext;
  readonly past: PastPoint;
  /** Pages of the same point in time. */
  readonly links: readonly PagerLink[];
}

/** Stands above every page of the past: that it is the past, which, the way back to today and to another day. */
export function PastBar({ view, past, links }: PastBarProps): JSX.Element {
  const { t } = view;
  return (
    <div class="then">
      <p>
        <Words view={view} of={wordsOf(view, past)} />
      </p>
      <p class="acts">
        <a class="btn small main" href={presentOf(view.path)} safe>
          {t('past.return')}
        </a>
        {links.map(({ href, label }) => (
          <a href={href}>
            <Words view={view} of={label} />
          </a>
        ))}
      </p>
      <PastForm view={view} asked={{ ...past.asked, as_of: past.day }} />
    </div>
  );
}

function wordsOf({ t }: ViewContext, { day, knownAt }: PastPoint): Wording {
  const then = formatDate(t, day);
  if (knownAt === null) return { key: 'past.bar', params: { day: then } };
  return { key: 'past.bar_known', params: { day: then, instant: formatInstant(t, knownAt) } };
}
