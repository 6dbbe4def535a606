import type { Children } from '@kitajs/html';
import { ActivityMark } from '../../../platform/web/components/activity-mark.js';
import { Day } from '../../../platform/web/components/day.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { ProgressReport } from '../../progress/index.js';
import { type Matter, type MatterProps, otherSides, roomOf, sideNames } from '../commitment/matter.js';
import { periodsToReport } from './report-period.js';

export interface ReportAnswersProps extends MatterProps {
  readonly report: Omit<ProgressReport, 'commitmentId' | 'seenVersion'>;
}

/** Id of the form that goes back with all values; the buttons beside the answers belong to it. */
export const BACK_FORM = 'back';

const NO_PAPER = { datedOn: null, keptAt: null, url: null };

/** Every answer with a way to change it. "Change" posts the values back, so that none is lost and none stands in an address. */
export function ReportAnswers({ view, matter, report }: ReportAnswersProps): JSX.Element {
  const { t } = view;
  const [paper] = report.evidence;
  const { datedOn, keptAt, url } = paper ?? NO_PAPER;
  const row = { view, matter };
  return (
    <dl class="list wide">
      <Row {...row} field="period" fixed={periodsToReport(matter, view.today).length === 1}>
        <span safe>
          {t('report_progress.period', {
            from: formatDate(t, report.periodFrom, 'plain'),
            to: formatDate(t, report.periodTo, 'plain'),
          })}
        </span>
      </Row>
      <Row {...row} field="narrative">
        <span class="voice" lang={report.language} safe>
          {report.narrative}
        </span>
      </Row>
      <Row {...row} field="language">
        <span lang={report.language} safe>
          {t(`common.texts.language.${report.language}`)}
        </span>
      </Row>
      <Row {...row} field="activity">
        <ActivityMark view={view} activity={report.activity} />
      </Row>
      <Row {...row} field="evidence_date">
        {datedOn === null ? <None view={view} /> : <Day view={view} date={datedOn} format="plain" />}
      </Row>
      <Row {...row} field="evidence_title">
        {paper === undefined ? <None view={view} /> : <span safe>{paper.title}</span>}
      </Row>
      <Row {...row} field="evidence_kept_at">
        {keptAt === null ? <None view={view} /> : <span safe>{keptAt}</span>}
      </Row>
      <Row {...row} field="evidence_url">
        {url === null ? <None view={view} /> : <span safe>{url}</span>}
      </Row>
      <Row {...row} field="visibility">
        <span safe>
          {report.visibility === 'side'
            ? t('report_progress.see.side')
            : t('report_progress.see.shared', { sides: sideNames(view, matter, otherSides(matter)) })}
        </span>
      </Row>
    </dl>
  );
}

interface RowProps {
  readonly view: ViewContext;
  readonly matter: Matter;
  readonly field: string;
  /** True where the form offers no choice. */
  readonly fixed?: boolean;
  readonly children?: Children;
}

function Row({ view, matter, field, fixed = false, children }: RowProps): JSX.Element {
  const question = view.t(`report_progress.field.${field}`);
  return (
    <>
      <dt safe>{question}</dt>
      <dd>{children}</dd>
      <dd class="change">
        {fixed ? (
          ''
        ) : (
          <button class="btn small" form={BACK_FORM} formaction={`${roomOf(matter)}/report#${field}`}>
            <span safe>{view.t('report_progress.check.change')}</span>
            <span class="vh" safe>{` ${question}`}</span>
          </button>
        )}
      </dd>
    </>
  );
}

function None({ view }: { view: ViewContext }): JSX.Element {
  return (
    <span class="soft" safe>
      {view.t('report_progress.check.none')}
    </span>
  );
}
