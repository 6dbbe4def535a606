import { FormActs } from '../../../platform/web/components/form-acts.js';
import { Page } from '../../../platform/web/components/page.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { Title } from '../../../platform/web/components/title.js';
import { overline, ownSide, roomOf } from '../commitment/matter.js';
import { RefusalNotice } from '../commitment/refusal-notice.js';
import { MatterCrumbs } from '../commitment/room-head.js';
import type { SharePageProps } from './share-page.js';
import { StatementShown } from './statement-shown.js';

/** A draft about to be given up, in full: it cannot be brought back. */
export function DiscardPage({ view, matter, statement, refused }: SharePageProps): JSX.Element {
  const { t } = view;
  const title = t('report_progress.discard.title');
  return (
    <Page view={view} title={title} room="ledger" faulty={refused !== null}>
      <MatterCrumbs view={view} matter={matter} further={[{ label: t('report_progress.discard.crumb') }]} />
      <div class="narrow">
        <RefusalNotice view={view} matter={matter} refused={refused} />
        <Title view={view} over={overline(view, matter)} title={title} pair={false} />
        <p class="measure after" safe>
          {t('report_progress.discard.lead', { side: ownSide(view, matter) })}
        </p>
        <StatementShown view={view} statement={statement} label={title} />
        <PostForm
          view={view}
          action={`/statements/${statement.id}/discard`}
          hidden={{ version: matter.commitment.version }}
        >
          <FormActs
            view={view}
            submit={t('commitment.draft.discard')}
            back={{ href: roomOf(matter), label: t('report_progress.share.keep') }}
          />
        </PostForm>
      </div>
    </Page>
  );
}
