import { Crumbs } from '../../../platform/web/components/crumbs.js';
import { ErrorSummary } from '../../../platform/web/components/error-summary.js';
import { FormActs } from '../../../platform/web/components/form-acts.js';
import { Notice } from '../../../platform/web/components/notice.js';
import { Page } from '../../../platform/web/components/page.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { Title } from '../../../platform/web/components/title.js';
import { formatMonths } from '../../../platform/web/i18n/format-date.js';
import { type MatterProps, overline, roomOf } from '../commitment/matter.js';
import { mayReport } from '../commitment/may-report.js';
import { type Refused, RefusalNotice } from '../commitment/refusal-notice.js';
import { ReportAside } from './report-aside.js';
import { ReportFields, type ReportFieldsProps } from './report-fields.js';
import { periodOfValue, periodsToReport } from './report-period.js';

export interface ReportFormPageProps extends ReportFieldsProps {
  readonly refused: Refused | null;
}

/** Report progress: the form, beside it what was said last and when it is due. */
export function ReportFormPage(props: ReportFormPageProps): JSX.Element {
  const { view, matter, values, faults, refused } = props;
  const { t } = view;
  const period = periodOfValue(values.period) ?? periodsToReport(matter, view.today)[0];
  const title = t('report_progress.title', { period: formatMonths(t, period.from, period.to) });
  const refusal = refused === null ? mayReport(matter) : null;
  return (
    <Page view={view} title={title} room="work" faulty={faults.length > 0 || refused !== null}>
      <ReportCrumbs view={view} matter={matter} />
      <div class="cols form">
        <div>
          <ErrorSummary view={view} faults={faults} />
          <RefusalNotice view={view} matter={matter} refused={refused} />
          <Title view={view} over={overline(view, matter)} title={title} pair={false} />
          {refusal === null ? (
            <ReportBody {...props} />
          ) : (
            <Notice
              view={view}
              title={t('report_progress.cannot')}
              level="h2"
              text={t(`commitment.closed.report.${refusal}`)}
            />
          )}
        </div>
        <ReportAside view={view} matter={matter} />
      </div>
    </Page>
  );
}

function ReportBody(props: ReportFormPageProps): JSX.Element {
  const { view, matter } = props;
  const { t } = view;
  return (
    <>
      <Notice view={view} text={t('common.footer.classified')} />
      <PostForm
        view={view}
        class="after"
        action={`${roomOf(matter)}/report`}
        hidden={{ version: matter.commitment.version, drafts: matter.commitment.drafts, step: 'check' }}
      >
        <ReportFields {...props} />
        <FormActs
          view={view}
          submit={t('report_progress.check.title')}
          back={{ href: roomOf(matter), label: t('commitment.back') }}
        />
      </PostForm>
    </>
  );
}

/** The way from My work down to the form, and on to the page that checks it. */
export function ReportCrumbs({ view, matter, check = false }: MatterProps & { check?: boolean }): JSX.Element {
  const { t } = view;
  const report = { label: t('commitment.report') };
  const last = check ? [report, { label: t('report_progress.check.crumb') }] : [report];
  return (
    <Crumbs
      view={view}
      crumbs={[
        { label: t('my_work.title'), href: '/' },
        { label: matter.commitment.number, href: roomOf(matter) },
        ...last,
      ]}
    />
  );
}
