import { Head } from '../../../../platform/web/components/head.js';
import { formatDate } from '../../../../platform/web/i18n/format-date.js';
import type { ReportProps } from './report-props.js';

/** How the figures came about, in words. */
export function CountingRule({ view, model }: ReportProps): JSX.Element {
  const day = formatDate(view.t, model.asOf, 'plain');
  return (
    <section class="counting">
      <Head view={view} title={view.t('report.rule.title')} />
      <ul class="measure">
        <li safe>{view.t('report.rule.once', { day })}</li>
        <li safe>{view.t('report.rule.standing')}</li>
        <li safe>{view.t('report.rule.sources', { day })}</li>
        <li safe>{view.t('report.rule.silence')}</li>
      </ul>
    </section>
  );
}
