import { Head } from '../../../platform/web/components/head.js';
import { Words } from '../../../platform/web/components/words.js';
import { formatInstant } from '../../../platform/web/i18n/format-instant.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { Wording } from '../../../platform/web/wording.js';
import type { ProposalView } from '../../commitments/index.js';
import { type Matter, type MatterProps, sideName } from './matter.js';
import { ownWords } from './own-words.js';
import { SubjectView } from './subject-view.js';

/** Why a proposal ended of itself, by the cause the engine recorded. */
const CAUSES: ReadonlySet<string> = new Set([
  'position_moved',
  'content_changed',
  'evidence_changed',
  'deadline_changed',
  'text_changed',
  'owners_changed',
  'merged',
]);

/** Address on the page of a proposal, open or past. */
export function proposalAnchor(matter: Matter, id: string): string {
  return matter.commitment.proposal?.id === id ? '#proposal' : `#proposal-${id}`;
}

/** Every proposal that ended: what it was, how it ended and why, and which one answered it. Left out where there is none. */
export function PastProposalsSection({ view, matter }: MatterProps): JSX.Element {
  const { pastProposals } = matter.commitment;
  if (pastProposals.length === 0) return '';
  return (
    <section aria-labelledby="past">
      <Head view={view} id="past" title={view.t('propose.past.title')} />
      <ul class="moves">
        {pastProposals.map((proposal) => (
          <li id={`proposal-${proposal.id}`} tabindex="-1">
            <PastProposal view={view} matter={matter} proposal={proposal} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PastProposal({ view, matter, proposal }: MatterProps & { proposal: ProposalView }): JSX.Element {
  const { t, language } = view;
  const by = proposal.proposer?.name[language] ?? sideName(view, matter, proposal.proposedBy);
  const bare =
    proposal.subject.type === 'move' && proposal.subject.successor === null && proposal.subject.text === null;
  return (
    <>
      <b>
        <Words view={view} of={nameOf(view, proposal)} />
      </b>
      <span class="soft" safe>
        {t('commitment.proposal.meta', { by, when: formatInstant(t, proposal.openedAt) })}
      </span>
      <p>
        <Words view={view} of={endOf(view, matter, proposal)} />
      </p>
      <ProposalLinks view={view} matter={matter} proposal={proposal} />
      {bare ? (
        ''
      ) : (
        <details>
          <summary safe>{t('propose.past.what')}</summary>
          <SubjectView view={view} matter={matter} subject={proposal.subject} compare={false} />
        </details>
      )}
    </>
  );
}

/** The proposal that this one answered, and the one that answered it. */
export function ProposalLinks({ view, matter, proposal }: MatterProps & { proposal: ProposalView }): JSX.Element {
  const { counters, supersededBy } = proposal;
  const links = [
    ...(counters === null ? [] : [{ id: counters, label: view.t('propose.past.counters') }]),
    ...(supersededBy === null ? [] : [{ id: supersededBy, label: view.t('propose.past.superseded_by') }]),
  ];
  if (links.length === 0) return '';
  return (
    <p class="acts">
      {links.map(({ id, label }) => (
        <a href={proposalAnchor(matter, id)} safe>
          {label}
        </a>
      ))}
    </p>
  );
}

/** What it was called: by its move, or by what it was to change. */
function nameOf({ language }: ViewContext, { move, moveLabel }: ProposalView): Wording {
  const label = moveLabel[language];
  return move === null ? { key: 'commitment.proposal.what_terms', params: { to: label } } : label;
}

/** How it ended, in words. */
function endOf(view: ViewContext, matter: Matter, proposal: ProposalView): Wording {
  const { t } = view;
  const { state, decidedAt, decidedBy, decisionReason } = proposal;
  const when = decidedAt === null ? '' : formatInstant(t, decidedAt);
  const side = decidedBy === null ? '' : sideName(view, matter, decidedBy);
  if (state === 'voided') {
    const cause = decisionReason !== null && CAUSES.has(decisionReason) ? decisionReason : 'content_changed';
    return t('propose.past.voided', { when, why: t(`propose.past.because.${cause}`) });
  }
  if (state === 'declined' && decisionReason !== null)
    return { key: 'propose.past.declined', params: { when, side, reason: ownWords(decisionReason, null) } };
  return t(`propose.past.${state}`, { when, side });
}
