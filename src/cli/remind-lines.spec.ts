import { civilDate } from '../domain/shared/civil-date.js';
import { LANGUAGES } from '../domain/shared/language.js';
import type { RemindReport } from '../modules/reminders/index.js';
import { translatorOf } from '../platform/web/i18n/translator-of.js';
import { remindLines, remindRefusals } from './remind-lines.js';

const SUNDAY = civilDate('2026-11-22');
const quiet: RemindReport = {
  on: SUNDAY,
  dryRun: false,
  claimed: 0,
  backfilled: 0,
  alreadySent: 0,
  heldBack: 0,
  dayOff: [],
  mails: [],
  faults: [],
  sent: 0,
  waiting: 0,
  failed: 0,
};

describe('what remind prints', () => {
  it.each(LANGUAGES)('in %s: who has the day off, before the counts', (language) => {
    const { t } = translatorOf(language);
    const lines = remindLines({ ...quiet, dayOff: ['north', 'south', 'north'] }, t);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/2026-11-22.*north, south\D/);
    expect(lines[1]).toBe(t('cli.remind.done', { on: SUNDAY, mails: 0, reminders: 0, sent: 0, waiting: 0 }));
  });

  it.each(LANGUAGES)('in %s: every kind of fault in words, before the counts', (language) => {
    const { t } = translatorOf(language);
    const parts = ['conference', 'side', 'lapses', 'lapse', 'timer'] as const;
    const faults = parts.map((part) => ({ part, id: `id of ${part}`, detail: 'no room' }));
    const lines = remindLines({ ...quiet, faults }, t);
    expect(lines).toHaveLength(6);
    for (const [place, { part, id, detail }] of faults.entries())
      expect(lines[place]).toBe(t(`cli.remind.fault.${part}`, { id, detail }));
    expect(lines[0]).toMatch(/id of conference.*no room$/);
    expect(remindRefusals({ ...quiet, faults, failed: 2 }, t)).toEqual([
      t('cli.remind.left_out', { parts: 5 }),
      t('cli.remind.failed', { failed: 2 }),
    ]);
    expect(remindRefusals(quiet, t)).toEqual([]);
  });

  it('says nothing of a day off on a working day', () => {
    expect(remindLines(quiet, translatorOf('en').t)).toHaveLength(1);
  });
});
