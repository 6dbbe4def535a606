import { jointState } from '../workflow/joint-state.js';
import { sameValue } from '../workflow/same-value.js';
import type { Definition } from '../workflow/definition.js';
import { recordsAmong, type EngineRecord } from '../workflow/effect.js';
import type { Transition } from '../workflow/transition.js';
import type { ConsentLedger } from './consent-ledger.js';
import type { Matter } from './matter.js';
import type { Invariant } from './rehearsal-fault.js';
import { standingByHand } from './standing-by-hand.js';
import type { WatchedDecision } from './watched-decision.js';

type Decided = Extract<Transition, { ok: true }>;

/** The promise that a decision breaks, or null. Asks about one decision only; what follows from it is for `Watch`. */
export function judgeDecision(matter: Matter, decision: WatchedDecision, consents: ConsentLedger): Invariant | null {
  const { before, command, decided } = decision;
  const isStale = command.seenVersion !== before.version;
  if (!decided.ok) {
    const { denial } = decided;
    if (isStale && denial.code !== 'stale_version') return 'denial_without_way_out';
    if (denial.current.version !== before.version || denial.current.joint !== before.joint) return 'denial_changed';
    return Array.isArray(denial.openMoves) ? null : 'denial_without_way_out';
  }
  if (isStale) return 'stale_accepted';
  if (!jointState(matter.definition, before.joint).open) return 'changed_after_close';
  const records = recordsAmong(decided.effects);
  if (records.length === 0 || decided.next.version !== before.version + records.length) return 'version_skips';
  return (
    misplacedChange(decision, decided, records) ??
    withoutConsent(decision, records, consents) ??
    tooEarly(decision) ??
    unsoundProposal(decision, decided) ??
    otherStanding(matter.definition, decision, decided)
  );
}

function misplacedChange(
  { before, command, facts }: WatchedDecision,
  { next }: Decided,
  records: readonly EngineRecord[],
): Invariant | null {
  const whole = records.some(({ kind }) => kind === 'joint_moved' || kind === 'workflow_migrated');
  const moves = whole || records.some(({ kind }) => kind === 'commitment_split');
  if (next.joint !== before.joint && !moves) return 'joint_state_slipped';
  if (whole) return null;
  const own = command.type === 'move' ? facts.actor.sideId : null;
  const foreign = facts.sides.filter((side) => side !== own);
  return foreign.every((side) => sameValue(next.positions[side], before.positions[side]))
    ? null
    : 'foreign_position_moved';
}

/** Everything that changes what all sides agreed on follows the last of their consents, in the same decision. */
function withoutConsent(
  { command, facts }: WatchedDecision,
  records: readonly EngineRecord[],
  consents: ConsentLedger,
): Invariant | null {
  const side = facts.actor.sideId;
  const agreed = records.filter(needsConsent);
  if (agreed.length === 0) return null;
  if (command.type !== 'accept' || side === null || facts.contentHash !== command.contentHash)
    return 'changed_without_consent';
  const { proposalId, contentHash: hash } = command;
  if (agreed.some((record) => record.proposalId !== proposalId)) return 'changed_without_consent';
  return consents.isWhole(proposalId, { side, hash }, facts.sides) ? null : 'changed_without_consent';
}

type Agreed = Extract<EngineRecord, { proposalId?: string }>;

function needsConsent(record: EngineRecord): record is Agreed {
  switch (record.kind) {
    case 'joint_moved':
    case 'deadline_set':
    case 'commitment_split':
    case 'commitment_merged':
    case 'commitment_linked':
    case 'workflow_migrated':
      return true;
    case 'commitment_amended':
      return record.side === undefined;
    default:
      return false;
  }
}

function tooEarly({ command, facts }: WatchedDecision): Invariant | null {
  if (command.type !== 'lapse') return null;
  const { lapsesOn = null, actor, on } = facts;
  return actor.role === 'system' && lapsesOn !== null && on > lapsesOn ? null : 'lapsed_too_early';
}

/** An open proposal has its proposer's consent, nobody's twice, and never everybody's: then it would have taken effect. */
function unsoundProposal({ facts }: WatchedDecision, { next }: Decided): Invariant | null {
  const open = next.proposal;
  if (open === null) return null;
  const { consents, proposedBy } = open;
  const sound =
    consents.includes(proposedBy) &&
    new Set(consents).size === consents.length &&
    consents.length < facts.sides.length &&
    consents.every((side) => facts.sides.includes(side));
  return sound ? null : 'proposal_unsound';
}

function otherStanding(
  definition: Definition,
  { facts }: WatchedDecision,
  { next, standing, effects }: Decided,
): Invariant | null {
  const migrated = recordsAmong(effects).some(({ kind }) => kind === 'workflow_migrated');
  const runsOn = migrated ? (facts.target ?? definition) : definition;
  return standingByHand(runsOn, next, facts.sides) === standing ? null : 'standing_not_derived';
}
