import type { TimelineEntry } from '../../../platform/web/components/timeline.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import { wallClock } from '../../../platform/web/i18n/format-instant.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { RecordView } from '../../commitments/index.js';
import type { Matter } from './matter.js';
import { recordText } from './record-text.js';

/**
 * A record as an entry of the timeline: what happened, who wrote it down, and when where that was another day. Its number stays
 * unsaid: a gap in the numbers would tell that another side keeps drafts of its own.
 */
export function recordEntry(view: ViewContext, matter: Matter, record: RecordView): TimelineEntry {
  return {
    date: record.effectiveOn,
    text: recordText(view, matter, record),
    note: noteOf(view, record),
    own: record.visibility === 'side',
  };
}

function noteOf({ t, language }: ViewContext, { author, effectiveOn, recordedAt }: RecordView): string {
  const recordedOn = wallClock(recordedAt).date;
  const parts = [
    author === null
      ? t('commitment.record.from_file')
      : (author.organisationShort?.[language] ?? author.post?.[language] ?? author.name ?? ''),
    recordedOn === effectiveOn ? '' : t('commitment.record.recorded', { day: formatDate(t, recordedOn, 'plain') }),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
