import { PostForm } from '../../../platform/web/components/post-form.js';
import { ProposalCard } from '../../../platform/web/components/proposal-card.js';
import { DefList } from '../../../platform/web/components/def-list.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import { formatInstant } from '../../../platform/web/i18n/format-instant.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { Wording } from '../../../platform/web/wording.js';
import type { ProposalView } from '../../commitments/index.js';
import {
  isOpen,
  type Matter,
  type MatterProps,
  positionLabel,
  roomOf,
  sideName,
  sideNames,
  workflowThen,
} from './matter.js';
import { ProposalLinks } from './past-proposals-section.js';
import { proposalFacts, proposalName, stays } from './proposal-facts.js';
import { proposalSeals } from './proposal-seals.js';
import { counteredBy, topicDenial, topicHref, topicOfSubject } from './propose/topic.js';
import { SubjectView } from './subject-view.js';

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
      what={whatOf(view, matter, proposal)}
      meta={t('commitment.proposal.meta', { by, when: formatInstant(t, proposal.openedAt) })}
      seals={proposalSeals(view, matter, proposal)}
    >
      <ProposalLinks view={view} matter={matter} proposal={proposal} />
      <SubjectView view={view} matter={matter} subject={proposal.subject} />
      <DefList view={view} facts={proposalFacts(view, matter, proposal)} />
      <Lapse view={view} matter={matter} />
      <Answer view={view} matter={matter} proposal={proposal} />
    </ProposalCard>
  );
}

function whatOf(view: ViewContext, matter: Matter, proposal: ProposalView): Wording {
  if (stays(matter, proposal)) return proposalName(view, matter, proposal);
  const key = proposal.move === null ? 'commitment.proposal.what_terms' : 'commitment.proposal.what';
  return { key, params: { to: proposalName(view, matter, proposal) } };
}

/** Until when it can be answered, said before anybody has to ask. */
function Lapse({ view, matter }: MatterProps): JSX.Element {
  const lapse = matter.timers.planned.find(({ action }) => action === 'lapse');
  if (lapse === undefined) return '';
  const words = view.t('propose.lapses', { day: formatDate(view.t, lapse.dueOn) });
  return (
    <p class="note" safe>
      {lapse.provisional ? view.t('propose.provisional', { words }) : words}
    </p>
  );
}

/** The way to an answer in kind, filled in with what was proposed; to all that can be proposed where no form fits. */
function Counter({ view, matter, proposal }: MatterProps & { proposal: ProposalView }): JSX.Element {
  const { t } = view;
  const topic = topicOfSubject(matter.moves.definition, proposal.subject);
  const open = topic !== null && topicDenial(matter, topic) === null;
  if (counteredBy(matter) === null || !isOpen(matter, 'decline')) return '';
  return (
    <a class="btn" href={open ? topicHref(matter, topic, proposal.id) : `${roomOf(matter)}/propose`} safe>
      {t('propose.counter')}
    </a>
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
  const counter = <Counter view={view} matter={matter} proposal={proposal} />;
  if (!isOpen(matter, 'accept'))
    return declines ? (
      <p class="acts">
        {decline}
        {counter}
      </p>
    ) : (
      ''
    );
  const hidden = { content_hash: proposal.contentHash, version };
  return (
    <>
      <PostForm view={view} class="acts" action={`${address}/accept`} hidden={hidden}>
        <button class="btn seal" safe>
          {t('commitment.proposal.accept')}
        </button>
        {counter}
        {decline}
      </PostForm>
      <Effect view={view} matter={matter} proposal={proposal} />
    </>
  );
}

/** What a countersign does, before it is given: there is no time in which it could be taken back. */
function Effect({ view, matter, proposal }: MatterProps & { proposal: ProposalView }): JSX.Element {
  const { t } = view;
  const workflow = workflowThen(matter, proposal.workflowVersion);
  const move = proposal.move === null ? undefined : workflow.moves[proposal.move];
  const position = move?.scope === 'joint' ? move.setsPosition : null;
  const side = matter.actor.sideId === null ? '' : sideName(view, matter, matter.actor.sideId);
  const states =
    position === null
      ? ''
      : t('commitment.proposal.states', {
          position: positionLabel(view, matter, position, workflow),
          side,
        });
  const when = t(proposal.awaits.length > 1 ? 'commitment.proposal.at_last' : 'commitment.proposal.at_once');
  return (
    <p class="note" safe>
      {states === '' ? when : t('commitment.proposal.both', { states, when })}
    </p>
  );
}
