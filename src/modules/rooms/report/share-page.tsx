import { Page } from '../../../platform/web/components/page.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { Title } from '../../../platform/web/components/title.js';
import { type MatterProps, otherSides, overline, ownSide, roomOf, sideNames } from '../commitment/matter.js';
import { type Refused, RefusalNotice } from '../commitment/refusal-notice.js';
import { MatterCrumbs } from '../commitment/room-head.js';
import type { OwnStatement } from './own-statement.repository.js';
import { StatementShown } from './statement-shown.js';

export interface SharePageProps extends MatterProps {
  readonly statement: OwnStatement;
  readonly refused: Refused | null;
}

/** Exactly what the other sides will see, before they see it. */
export function SharePage({ view, matter, statement, refused }: SharePageProps): JSX.Element {
  const { t } = view;
  const sides = sideNames(view, matter, otherSides(matter));
  const title = t('report_progress.share.title', { sides });
  const voids = matter.commitment.proposal !== null && statement.evidence.length > 0;
  return (
    <Page view={view} title={title} room="ledger" faulty={refused !== null}>
      <MatterCrumbs view={view} matter={matter} further={[{ label: t('report_progress.share.crumb') }]} />
      <div class="narrow">
        <RefusalNotice view={view} matter={matter} refused={refused} />
        <Title view={view} over={overline(view, matter)} title={title} pair={false} />
        <p class="measure after" safe>
          {t('report_progress.share.lead', { sides, side: ownSide(view, matter) })}
        </p>
        <StatementShown view={view} statement={statement} label={t('report_progress.share.what')} />
        {voids ? (
          <p class="measure after" safe>
            {t('report_progress.check.voids')}
          </p>
        ) : (
          ''
        )}
        {statement.visibility === 'side' ? (
          <ShareForm view={view} matter={matter} statement={statement} />
        ) : (
          <p class="acts after">
            <a class="btn" href={roomOf(matter)} safe>
              {t('commitment.back')}
            </a>
          </p>
        )}
      </div>
    </Page>
  );
}

function ShareForm({ view, matter, statement }: MatterProps & { statement: OwnStatement }): JSX.Element {
  const { t } = view;
  const sides = sideNames(view, matter, otherSides(matter));
  return (
    <PostForm
      view={view}
      class="acts after"
      action={`/statements/${statement.id}/share`}
      hidden={{ version: matter.commitment.version }}
    >
      <button class="btn main" safe>
        {t('commitment.draft.share', { sides })}
      </button>
      <a href={roomOf(matter)} safe>
        {t('report_progress.share.keep')}
      </a>
    </PostForm>
  );
}
