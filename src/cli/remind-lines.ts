import type { RemindReport } from '../modules/reminders/index.js';
import type { Translate } from '../platform/web/i18n/translator.js';

/** What a sweep by hand tells: a line a mail, who has the day off, what went wrong, and the counts. */
export function remindLines(report: RemindReport, t: Translate): readonly string[] {
  const { on, dryRun, mails, claimed, sent, waiting } = report;
  // A side may take part in several conferences; it has one calendar, so it is told once.
  const off = [...new Set(report.dayOff)].join(', ');
  const counts = { on, mails: mails.length, reminders: claimed, sent, waiting };
  return [
    ...mails.map(({ to, subject, items }) => `${to}  ${subject}  (${items.length})`),
    ...(off === '' ? [] : [t('cli.remind.day_off', { on, sides: off })]),
    ...report.faults.map(({ part, id, detail }) => t(`cli.remind.fault.${part}`, { id, detail })),
    dryRun ? t('cli.remind.would', counts) : t('cli.remind.done', counts),
  ];
}

/** Why a sweep was not all that it should be, after what it told; none where it was. */
export function remindRefusals({ faults, failed }: RemindReport, t: Translate): readonly string[] {
  return [
    ...(faults.length > 0 ? [t('cli.remind.left_out', { parts: faults.length })] : []),
    ...(failed > 0 ? [t('cli.remind.failed', { failed })] : []),
  ];
}
