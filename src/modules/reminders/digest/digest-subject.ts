import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { Translator } from '../../../platform/web/i18n/translator.js';
import type { Digest } from './digest.js';
import type { DigestSections, DueGroup } from './digest-sections.js';

/** `LS-HKCQ-20261126-ITIB`: the same for every reader of the mail in every language, to search and to sort by. */
export function digestTag({ conferenceTag, on, recipient }: Digest): string {
  const plain = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return `LS-${plain(conferenceTag)}-${plain(on)}-${plain(recipient.organisationCode)}`;
}

/** The subject counts what is most urgent: the nearest day or period, what is past due, what waits for a countersign, what was decided. */
export function digestSubject(
  digest: Digest,
  { t }: Translator,
  { due, past, proposals, workflows, timers, outcomes }: DigestSections,
): string {
  const asked = proposals.length + workflows.length;
  const parts = [
    ...due.slice(0, 1).map((group) => dueWords(digest, t, group)),
    ...(past.length > 0 ? [t('digest.subject.past', { count: past.length })] : []),
    ...(asked > 0 ? [t('digest.subject.countersign', { count: asked })] : []),
    ...(timers.length > 0 ? [t('digest.subject.timer', { count: timers.length })] : []),
    ...(outcomes.length > 0 ? [t('digest.subject.told', { count: outcomes.length })] : []),
  ];
  return t('digest.subject.whole', { tag: digest.conferenceTag, parts: parts.join(t('digest.subject.separator')) });
}

function dueWords({ on }: Digest, t: Translator['t'], { day, period, items }: DueGroup): string {
  const count = items.length;
  if (day === null) return t('digest.subject.due_period', { count, period });
  return day === on
    ? t('digest.subject.due_today', { count })
    : t('digest.subject.due_day', { count, day: formatDate(t, day, 'short') });
}
