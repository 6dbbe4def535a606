import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { Translator } from '../../../platform/web/i18n/translator.js';
import type { DigestTimer } from './digest.js';

/** What a timer says: its name with the level, since when and how many working days, and what is asked of the reader. */
export function timerLines({ t }: Translator, item: DigestTimer): readonly string[] {
  const { label, level, root, sinceOn, days, action } = item;
  const day = formatDate(t, sinceOn);
  return [
    level === null ? t('digest.timer.named', { label }) : t('digest.timer.escalated', { label, level }),
    t(`digest.timer.since.${root}`, { day, days: Math.abs(days) }),
    action === 'task' ? t('digest.timer.task') : t(`digest.timer.ask.${root}`),
  ];
}
