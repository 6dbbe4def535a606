import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { Fact } from '../../../platform/web/components/def-list.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { OwnStatement } from './own-statement.repository.js';

/** Period, activity and papers of a statement, as facts below its words. */
export function statementFacts(
  { t }: ViewContext,
  statement: Pick<OwnStatement, 'activity' | 'periodFrom' | 'periodTo' | 'evidence'>,
): Fact[] {
  const { activity, periodFrom, periodTo, evidence } = statement;
  const period = { from: formatDate(t, periodFrom, 'plain'), to: formatDate(t, periodTo, 'plain') };
  return [
    { term: t('report_progress.field.period'), text: t('report_progress.period', period) },
    { term: t('report_progress.field.activity'), text: t(`marks.activity.${activity}`), activity },
    ...evidence.map((paper) => ({
      term: t('commitment.evidence.title'),
      text: [
        paper.title,
        paper.datedOn === null ? null : formatDate(t, paper.datedOn, 'plain'),
        paper.keptAt,
        paper.url,
      ]
        .filter((part) => part !== null)
        .join(' · '),
    })),
  ];
}
