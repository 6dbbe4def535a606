import { CsrfField } from '../../../platform/web/components/csrf-field.js';
import { Page } from '../../../platform/web/components/page.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { Title } from '../../../platform/web/components/title.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { type Matter, otherSides, overline, ownSide, roomOf, sideNames } from '../commitment/matter.js';
import { BACK_FORM, ReportAnswers, type ReportAnswersProps } from './report-answers.js';
import { ReportCrumbs } from './report-form-page.js';
import type { ReportValues } from './report-values.js';

export interface ReportCheckPageProps extends ReportAnswersProps {
  readonly values: ReportValues;
}

/** Check your answers: a last look, what happens next and who will see it. */
export function ReportCheckPage(props: ReportCheckPageProps): JSX.Element {
  const { view, matter, values } = props;
  const { t } = view;
  const title = t('report_progress.check.title');
  const action = `${roomOf(matter)}/report`;
  const hidden = { ...values, version: matter.commitment.version, drafts: matter.commitment.drafts };
  return (
    <Page view={view} title={title} room="work">
      <ReportCrumbs view={view} matter={matter} check />
      <Title view={view} over={overline(view, matter)} title={title} />
      <div class="narrow">
        <form id={BACK_FORM} action={action} method="post" novalidate>
          <CsrfField view={view} />
          {Object.entries({ ...hidden, step: 'edit' }).map(([name, value]) => (
            <input type="hidden" name={name} value={String(value)} />
          ))}
        </form>
        <ReportAnswers {...props} />
        <h2 class="after" safe>
          {t('report_progress.check.next')}
        </h2>
        <p class="measure" safe>
          {nextWords(view, matter, props.report)}
        </p>
        <PostForm view={view} class="acts after" action={action} hidden={{ ...hidden, step: 'file' }}>
          <button class="btn main" safe>
            {t('report_progress.check.file')}
          </button>
          <a href={roomOf(matter)} safe>
            {t('report_progress.check.discard')}
          </a>
        </PostForm>
      </div>
    </Page>
  );
}

/** Who will see it, that sharing cannot be undone, and that new papers end an open proposal. */
function nextWords(
  view: ViewContext,
  matter: Matter,
  { visibility, evidence }: ReportCheckPageProps['report'],
): string {
  const { t } = view;
  const params = { side: ownSide(view, matter), sides: sideNames(view, matter, otherSides(matter)) };
  if (visibility === 'side') return t('report_progress.check.draft', params);
  const shared = t('report_progress.check.shared', params);
  if (matter.commitment.proposal === null || evidence.length === 0) return shared;
  return t('commitment.effect.both', { first: shared, second: t('report_progress.check.voids') });
}
