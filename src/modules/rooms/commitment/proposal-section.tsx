import { PostForm } from '../../../platform/web/components/post-form.js';
import { ProposalCard } from '../../../platform/web/components/proposal-card.js';
import { DefList } from '../../../platform/web/components/def-list.js';
import { formatInstant } from '../../../platform/web/i18n/format-instant.js';
import type { ProposalView } from '../../commitments/index.js';
import { isOpen, type MatterProps, sideName, sideNames } from './matter.js';
import { proposalFacts } from './proposal-facts.js';
import { proposalSeals } from './proposal-seals.js';

/** The open proposal, framed because it asks; nothing where none is open. */
export function ProposalSection({ view, matter }: MatterProps): JSX.Element {
  const { proposal } = matter.commitment;
  if (proposal === null) return '';
  const { t, language } = view;
  const by = proposal.proposer?.name[language] ?? sideName(view, matter, proposal.proposedBy);
  return (
    <ProposalCard
      view={view}
      id="proposal"
      level="h2"
      what={{
        key: proposal.move === null ? 'commitment.proposal.what_terms' : 'commitment.proposal.what',
        params: { to: proposal.toLabel[language] },
      }}
      meta={t('commitment.proposal.meta', { by, when: formatInstant(t, proposal.openedAt) })}
      seals={proposalSeals(view, matter, proposal)}
    >
      <DefList view={view} facts={proposalFacts(view, matter, proposal)} />
      <Answer view={view} matter={matter} proposal={proposal} />
    </ProposalCard>
  );
}

/** What this reader can answer; a reader who can answer nothing gets no form. */
function Answer({ view, matter, proposal }: MatterProps & { proposal: ProposalView }): JSX.Element {
  const { t } = view;
  const { version } = matter.commitment;
  const address = `/proposals/${proposal.id}`;
  if (isOpen(matter, 'rescind'))
    return (
      <>
        <PostForm view={view} class="acts" action={`${address}/rescind`} hidden={{ version }}>
          <button class="btn" safe>
            {t('commitment.proposal.rescind')}
          </button>
        </PostForm>
        <p class="note" safe>
          {t('commitment.proposal.rescind_note', { sides: sideNames(view, matter, proposal.awaits) })}
        </p>
      </>
    );
  const declines = isOpen(matter, 'decline');
  const decline = declines ? (
    <a class="btn" href={`${address}/decline`} safe>
      {t('commitment.proposal.decline')}
    </a>
  ) : (
    ''
  );
  if (!isOpen(matter, 'accept')) return declines ? <p class="acts">{decline}</p> : '';
  const hidden = { content_hash: proposal.contentHash, version };
  return (
    <>
      <PostForm view={view} class="acts" action={`${address}/accept`} hidden={hidden}>
        <button class="btn seal" safe>
          {t('commitment.proposal.accept')}
        </button>
        {decline}
      </PostForm>
      <Effect view={view} matter={matter} proposal={proposal} />
    </>
  );
}

/** What a countersign does, before it is given: there is no time in which it could be taken back. */
function Effect({ view, matter, proposal }: MatterProps & { proposal: ProposalView }): JSX.Element {
  const { t, language } = view;
  const move = proposal.move === null ? undefined : matter.moves.definition.moves[proposal.move];
  const position = move?.scope === 'joint' ? move.setsPosition : null;
  const side = matter.actor.sideId === null ? '' : sideName(view, matter, matter.actor.sideId);
  const states =
    position === null
      ? ''
      : t('commitment.proposal.states', {
          position: matter.moves.definition.positions[position]?.labels[language] ?? position,
          side,
        });
  const when = t(proposal.awaits.length > 1 ? 'commitment.proposal.at_last' : 'commitment.proposal.at_once');
  return (
    <p class="note" safe>
      {states === '' ? when : t('commitment.proposal.both', { states, when })}
    </p>
  );
}
