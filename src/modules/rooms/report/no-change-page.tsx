import { FormActs } from '../../../platform/web/components/form-acts.js';
import { Notice } from '../../../platform/web/components/notice.js';
import { Page } from '../../../platform/web/components/page.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { Title } from '../../../platform/web/components/title.js';
import { type MatterProps, otherSides, overline, ownSide, roomOf, sideNames } from '../commitment/matter.js';
import { mayReport } from '../commitment/may-report.js';
import { MatterCrumbs } from '../commitment/room-head.js';
import { type ShownStatement, StatementShown } from './statement-shown.js';

/** Where the reader came from and goes back to. */
export type NoChangeBack = 'work' | 'commitment';

export interface NoChangePageProps extends MatterProps {
  /** The report that would be filed. */
  readonly report: ShownStatement;
  readonly back: NoChangeBack;
}

/** "No change" shares words at once and for good, so it is first seen as the others will see it. */
export function NoChangePage({ view, matter, report, back }: NoChangePageProps): JSX.Element {
  const { t } = view;
  const title = t('report_progress.check_no_change.title');
  const refusal = mayReport(matter);
  const room = roomOf(matter);
  const lead = { sides: sideNames(view, matter, otherSides(matter)), side: ownSide(view, matter) };
  return (
    <Page view={view} title={title} room={back === 'work' ? 'work' : 'ledger'}>
      <MatterCrumbs view={view} matter={matter} further={[{ label: t('report_progress.check_no_change.crumb') }]} />
      <div class="narrow">
        <Title view={view} over={overline(view, matter)} title={title} pair={false} />
        {refusal !== null ? (
          <Notice
            view={view}
            title={t('report_progress.cannot')}
            level="h2"
            text={t(`commitment.closed.report.${refusal}`)}
          />
        ) : (
          <>
            <p class="measure after" safe>
              {t('report_progress.check_no_change.lead', lead)}
            </p>
            <StatementShown view={view} statement={report} label={t('report_progress.share.what')} />
            <PostForm view={view} action={`${room}/no-change`} hidden={{ version: matter.commitment.version, back }}>
              <FormActs
                view={view}
                submit={t('report_progress.check_no_change.file')}
                back={
                  back === 'work'
                    ? { href: '/', label: t('errors.page.back') }
                    : { href: room, label: t('commitment.back') }
                }
              />
            </PostForm>
            <p class="after">
              <a href={`${room}/report`} safe>
                {t('report_progress.check_no_change.report')}
              </a>
            </p>
          </>
        )}
      </div>
    </Page>
  );
}
