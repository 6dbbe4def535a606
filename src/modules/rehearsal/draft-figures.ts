import type { DraftFigures, Times } from '../../domain/rehearsal/draft-tally.js';
import type { Language, LocalizedText } from '../../domain/shared/language.js';
import type { Definition } from '../../domain/workflow/definition.js';
import { translatorOf } from '../../platform/web/i18n/translator-of.js';
import { textColumns } from './text-columns.js';

/** What came of a draft as lines of text, in columns: its moves, its timers, its ends, and what never closed. */
export function draftFigures(figures: DraftFigures, draft: Definition, language: Language): readonly string[] {
  const { t } = translatorOf(language);
  const table = (title: string, rows: readonly Times[], of: Readonly<Record<string, Labelled>>): readonly string[] => [
    '',
    title,
    ...textColumns(rows.map(({ name, times }) => [of[name]?.labels[language] ?? name, String(times)])),
  ];
  return [
    ...table(t('rehearsal.draft.moves'), figures.moves, draft.moves),
    ...table(t('rehearsal.draft.timers'), figures.timers, draft.timers),
    ...table(t('rehearsal.draft.ends'), figures.closed, draft.joint),
    '',
    t('rehearsal.draft.open'),
    `  ${figures.open.length === 0 ? t('rehearsal.draft.open_none') : figures.open.join(' ')}`,
  ];
}

interface Labelled {
  readonly labels: LocalizedText;
}
