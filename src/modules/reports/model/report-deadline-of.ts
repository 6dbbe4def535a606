import { slippage } from '../../../domain/deadlines/slippage.js';
import type { Language } from '../../../domain/shared/language.js';
import { formatDeadline } from '../../../platform/web/i18n/format-deadline.js';
import type { Translate } from '../../../platform/web/i18n/translator.js';
import type { StoredDeadline } from '../read/stored-item.js';
import type { ReportDeadline } from './report-model.js';

/** The last of the versions in words, with the first where it was another; null where none was agreed yet. */
export function reportDeadlineOf(
  versions: readonly StoredDeadline[],
  t: Translate,
  language: Language,
): ReportDeadline | null {
  const inForce = versions.at(-1);
  const first = versions[0];
  if (inForce === undefined || first === undefined) return null;
  const { text, note } = formatDeadline(t, language, inForce);
  return {
    words: text,
    note,
    first: versions.length > 1 ? formatDeadline(t, language, first).text : null,
    extensions: slippage(versions).extensions,
    demonstration: inForce.demonstration,
  };
}
