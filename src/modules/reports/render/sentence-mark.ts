import type { Language } from '../../../domain/shared/language.js';
import type { Translate } from '../../../platform/web/i18n/translator.js';
import type { ReportSentence } from '../model/report-model.js';

/** How an agreed sentence in a report binds, and whether it is there in another language than the report's alone. */
export function sentenceMark(
  t: Translate,
  report: Language,
  { language, mark }: Pick<ReportSentence, 'language' | 'mark'>,
): string {
  if (language === report) return t(`report.mark.${mark}`);
  return t('common.texts.unrendered', { language: t(`common.texts.language.${report}`) });
}
