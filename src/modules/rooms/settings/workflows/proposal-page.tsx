import type { CivilDate } from '../../../../domain/shared/civil-date.js';
import type { Definition } from '../../../../domain/workflow/definition.js';
import { DefList } from '../../../../platform/web/components/def-list.js';
import { FormActs } from '../../../../platform/web/components/form-acts.js';
import { Head } from '../../../../platform/web/components/head.js';
import { Notice } from '../../../../platform/web/components/notice.js';
import { PostForm } from '../../../../platform/web/components/post-form.js';
import { ProposalCard } from '../../../../platform/web/components/proposal-card.js';
import type { Seal } from '../../../../platform/web/components/seal-boxes.js';
import { TextArea } from '../../../../platform/web/components/text-area.js';
import { formatDate } from '../../../../platform/web/i18n/format-date.js';
import { formatInstant } from '../../../../platform/web/i18n/format-instant.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { ConferenceFrame } from '../../../conferences/index.js';
import { definitionOf, type VersionContent, type WorkflowProposal } from '../../../workflows/index.js';
import { Differences } from './differences.js';
import { WorkflowFrame } from './draft-frame.js';
import { WorkflowPicture } from './workflow-picture.js';
import { WORKFLOWS } from './workflow-visit.js';

export interface ProposalProps {
  readonly view: ViewContext;
  readonly proposal: WorkflowProposal;
  readonly frame: ConferenceFrame;
  readonly versions: readonly Definition[];
  /** The reader's side. */
  readonly side: string | null;
  /** The last day on which it can be answered; null where it has ended. */
  readonly lapsesOn: CivilDate | null;
  readonly lacking: 'reason' | null;
  readonly done: string | null;
}

const DONE = new Set(['proposed', 'accepted', 'declined', 'rescinded']);

/** A proposal with the exact content, what it changes, and the answers that are open. */
export function ProposalPage(props: ProposalProps): JSX.Element {
  const { view, proposal, lacking, done } = props;
  const { t } = view;
  const refused = lacking === null ? [] : [{ field: 'reason', message: t('workflow_draft.refused.reason') }];
  return (
    <WorkflowFrame
      view={view}
      title={proposal.title}
      sub={t(`workflow_draft.proposal.${proposal.state}`)}
      refused={refused}
    >
      {done !== null && DONE.has(done) ? (
        <Notice view={view} level="h2" role="status" text={t(`workflow_draft.done.${done}`)} />
      ) : (
        ''
      )}
      <ProposalCard
        view={view}
        id="proposal"
        level="h2"
        what={whatOf(props)}
        meta={metaOf(props)}
        seals={sealsOf(props)}
      >
        <DefList view={view} facts={factsOf(props)} />
        {proposal.state === 'open' ? <Answers {...props} /> : ''}
      </ProposalCard>
      <Content {...props} />
    </WorkflowFrame>
  );
}

function whatOf({ view: { t }, proposal }: ProposalProps): string {
  return t(
    proposal.draftId === null ? 'workflow_draft.proposal.what_migration' : 'workflow_draft.proposal.what_version',
    {
      kind: t(`ledger.kind.${proposal.kind}`),
    },
  );
}

function metaOf({ view, proposal, frame }: ProposalProps): string {
  const side = frame.sides.find(({ id }) => id === proposal.proposedBy)?.name[view.language] ?? proposal.proposedBy;
  return view.t('workflow_draft.proposal.meta', { side, when: formatInstant(view.t, proposal.openedAt) });
}

function sealsOf({ view, proposal, frame, side }: ProposalProps): Seal[] {
  return frame.sides.map(({ id, name, seal, language }) => {
    const given = proposal.consents.some((one) => one.sideId === id);
    const awaited = id === side && proposal.state === 'open' ? 'yours' : 'awaited';
    return { character: { text: seal, lang: language }, side: name[view.language], consent: given ? 'given' : awaited };
  });
}

function factsOf({ view: { t }, proposal, lapsesOn }: ProposalProps): { term: string; text: string; hash?: boolean }[] {
  const lapses = lapsesOn === null ? [] : [{ term: t('workflow_draft.proposal.until'), text: formatDate(t, lapsesOn) }];
  const reason = proposal.reason === null ? [] : [{ term: t('workflow_draft.proposal.reason'), text: proposal.reason }];
  return [{ term: t('workflow_draft.proposal.hash'), text: proposal.contentHash, hash: true }, ...lapses, ...reason];
}

function Answers({ view, proposal, side, lacking }: ProposalProps): JSX.Element {
  const { t } = view;
  const action = `${WORKFLOWS}/proposals/${proposal.id}`;
  const hidden = { content_hash: proposal.contentHash };
  if (proposal.proposedBy === side)
    return (
      <PostForm view={view} action={`${action}/rescind`} hidden={hidden} class="after">
        <FormActs view={view} submit={t('workflow_draft.proposal.rescind')} quiet />
      </PostForm>
    );
  const given = proposal.consents.some(({ sideId }) => sideId === side);
  return (
    <>
      {given ? (
        ''
      ) : (
        <PostForm view={view} action={`${action}/accept`} hidden={hidden} class="after">
          <p class="acts after">
            <button class="btn seal" safe>
              {t('workflow_draft.proposal.accept')}
            </button>
            <span class="soft" safe>
              {t('workflow_draft.proposal.accept_note')}
            </span>
          </p>
        </PostForm>
      )}
      <PostForm view={view} action={`${action}/decline`} hidden={hidden} class="after">
        <TextArea
          view={view}
          id="reason"
          label={t('workflow_draft.proposal.decline_reason')}
          fault={lacking === null ? undefined : t('workflow_draft.refused.reason')}
        />
        <FormActs view={view} submit={t('workflow_draft.proposal.decline')} quiet />
      </PostForm>
      <p class="note" safe>
        {t('workflow_draft.proposal.no_counter')}
      </p>
    </>
  );
}

function Content({ view, proposal, versions }: ProposalProps): JSX.Element {
  const { t } = view;
  if (proposal.draftId === null)
    return (
      <p class="acts after">
        <a href={`${WORKFLOWS}/migrations/${proposal.migrationId ?? ''}`} safe>
          {t('workflow_draft.proposal.see_migration')}
        </a>
      </p>
    );
  const definition = definitionOf(proposal.content as VersionContent);
  const before = versions.filter(({ kind, version }) => kind === definition.kind && version < definition.version);
  const latest = [...before].sort((a, b) => b.version - a.version)[0];
  return (
    <>
      <WorkflowPicture view={view} definition={definition} />
      {latest === undefined ? (
        ''
      ) : (
        <section class="after" aria-labelledby="changes">
          <Head view={view} id="changes" title={t('workflow_draft.changes_since', { version: latest.version })} />
          <Differences view={view} before={latest} after={definition} />
        </section>
      )}
      <details class="after">
        <summary safe>{t('workflow_draft.proposal.content')}</summary>
        <pre class="mail" lang="en" tabindex="0" safe>
          {JSON.stringify(proposal.content, null, 2)}
        </pre>
      </details>
    </>
  );
}
