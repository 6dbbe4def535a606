import type { Summary } from '../../domain/rehearsal/summary.js';
import { KINDS } from '../../domain/shared/kind.js';
import type { Language } from '../../domain/shared/language.js';
import { translatorOf } from '../../platform/web/i18n/translator-of.js';
import { textColumns } from './text-columns.js';
import type { Transcript } from './transcript.js';

const COUNTS = [
  'mail',
  'mail_items',
  'reported',
  'moved',
  'proposed',
  'consented',
  'declined',
  'rescinded',
  'owners_set',
  'missed',
  'denied',
  'timer',
];

/** The figures of a rehearsal as lines of text, in columns. */
export function summaryTable(summary: Summary, transcript: Transcript, language: Language): readonly string[] {
  const { t } = translatorOf(language);
  const { sides, outcomes, silences, checked } = summary;
  const names = Object.keys(sides);
  const bySide = COUNTS.map((name) => [
    t(`rehearsal.count.${name}`),
    ...names.map((side) => String(sides[side]?.[name] ?? 0)),
  ]);
  const byKind = KINDS.flatMap((kind) => {
    const counts = outcomes[kind];
    if (counts === undefined) return [];
    const states = Object.entries(counts).map(([state, count]) => {
      const label = state === 'open' ? t('rehearsal.summary.open') : transcript.state(kind, state);
      return `${label} ${count}`;
    });
    return [[transcript.kind(kind), states.join(' · ')]];
  });
  const { decisions, denials, replays, records, waysOut: ways } = checked;
  return [
    '',
    t('rehearsal.summary.title'),
    ...textColumns([[t('rehearsal.summary.by_side'), ...names.map((side) => transcript.side(side))], ...bySide]),
    '',
    t('rehearsal.summary.outcomes'),
    ...textColumns(byKind),
    '',
    t('rehearsal.summary.silences'),
    ...silences.map((one) => `  ${t('rehearsal.summary.silence', { ...one, side: transcript.side(one.side) })}`),
    '',
    t('rehearsal.summary.checked', { decisions, denials, replays, records, ways }),
  ];
}
