import type { Summary } from '../../domain/rehearsal/summary.js';
import { KINDS } from '../../domain/shared/kind.js';
import type { Language } from '../../domain/shared/language.js';
import { translatorOf } from '../../platform/web/i18n/translator-of.js';
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
    ...columns([[t('rehearsal.summary.by_side'), ...names.map((side) => transcript.side(side))], ...bySide]),
    '',
    t('rehearsal.summary.outcomes'),
    ...columns(byKind),
    '',
    t('rehearsal.summary.silences'),
    ...silences.map((one) => `  ${t('rehearsal.summary.silence', { ...one, side: transcript.side(one.side) })}`),
    '',
    t('rehearsal.summary.checked', { decisions, denials, replays, records, ways }),
  ];
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ''))));
  return rows.map((row) =>
    `  ${row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell))).join('  ')}`.trimEnd(),
  );
}

/** Columns of a terminal: a Chinese character takes two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(character) ? 2 : 1),
    0,
  );
}
