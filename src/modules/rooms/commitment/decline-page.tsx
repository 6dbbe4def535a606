import { DefList } from '../../../platform/web/components/def-list.js';
import { ErrorSummary, type FieldFault } from '../../../platform/web/components/error-summary.js';
import { Page } from '../../../platform/web/components/page.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { TextArea } from '../../../platform/web/components/text-area.js';
import { Title } from '../../../platform/web/components/title.js';
import { formatInstant } from '../../../platform/web/i18n/format-instant.js';
import type { ProposalView } from '../../commitments/index.js';
import { type MatterProps, overline, roomOf, sideName } from './matter.js';
import { proposalFacts, proposalName, stays } from './proposal-facts.js';
import { type Refused, RefusalNotice } from './refusal-notice.js';
import { MatterCrumbs } from './room-head.js';
import { SubjectView } from './subject-view.js';

export interface DeclinePageProps extends MatterProps {
  readonly proposal: ProposalView;
  readonly reason: string;
  readonly faults: readonly FieldFault[];
  readonly refused: Refused | null;
}

/** Decline a proposal: what it is, and the reason that every side will read. */
export function DeclinePage({ view, matter, proposal, reason, faults, refused }: DeclinePageProps): JSX.Element {
  const { t, language } = view;
  const plain = proposal.to === null || stays(matter, proposal);
  const title = t(plain ? 'propose.decline_title' : 'commitment.decline.title', {
    to: proposalName(view, matter, proposal),
  });
  const by = proposal.proposer?.name[language] ?? sideName(view, matter, proposal.proposedBy);
  return (
    <Page view={view} title={title} room="ledger" faulty={faults.length > 0 || refused !== null}>
      <MatterCrumbs view={view} matter={matter} further={[{ label: t('commitment.decline.crumb') }]} />
      <div class="narrow">
        <ErrorSummary view={view} faults={faults} />
        <RefusalNotice view={view} matter={matter} refused={refused} />
        <Title view={view} over={overline(view, matter)} title={title} pair={false} />
        <p class="soft" safe>
          {t('commitment.proposal.meta', { by, when: formatInstant(t, proposal.openedAt) })}
        </p>
        <PostForm
          view={view}
          class="after stack"
          action={`/proposals/${proposal.id}/decline`}
          hidden={{ version: matter.commitment.version }}
        >
          <SubjectView view={view} matter={matter} subject={proposal.subject} />
          <DefList view={view} facts={proposalFacts(view, matter, proposal)} />
          <TextArea
            view={view}
            id="reason"
            label={t('commitment.field.reason')}
            hint={t('commitment.hint.decline')}
            fault={faults[0]?.message}
            value={reason}
          />
          <p class="note measure" safe>
            {t('commitment.decline.effect')}
          </p>
          <p class="acts after">
            <button class="btn main" safe>
              {t('commitment.decline.submit')}
            </button>
            <a href={roomOf(matter)} safe>
              {t('commitment.back')}
            </a>
          </p>
        </PostForm>
      </div>
    </Page>
  );
}
