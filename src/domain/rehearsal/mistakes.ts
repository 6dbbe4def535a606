import { putProposal } from './put-proposal.js';
import { moveSubject } from '../workflow/subject.js';
import { actorOf, command, type Act, type Looking } from './stage.js';
import { wantedDeadline, wantedOwners } from './wanted-terms.js';

type Mistake = (looking: Looking) => Act | null;

/** What people get wrong. Most are refused; what happens to be allowed is carried out like any other act. */
const MISTAKES: readonly Mistake[] = [
  // Looked yesterday, acts today.
  (looking) => {
    const act = command(looking, { type: 'move', move: 'begin', reason: null, waitingFor: null });
    return act.type === 'command' ? { ...act, wish: { ...act.wish, seen: Math.max(1, act.wish.seen - 1) } } : null;
  },
  (looking) => command(looking, { type: 'move', move: 'state_fulfilled', reason: null, waitingFor: null }),
  (looking) => command(looking, { type: 'move', move: 'wait', reason: null, waitingFor: '  ' }),
  (looking) => command(looking, { type: 'move', move: 'no_such_move', reason: null, waitingFor: null }),
  (looking) => command(looking, { type: 'rescind', proposalId: looking.matter.state.proposal?.id ?? 'p0' }),
  (looking) =>
    command(looking, { type: 'decline', proposalId: looking.matter.state.proposal?.id ?? 'p0', reason: ' ' }),
  (looking) => command(looking, { type: 'lapse', proposalId: looking.matter.state.proposal?.id ?? 'p0' }),
  (looking) => {
    const open = looking.matter.state.proposal;
    return open === null
      ? null
      : command(looking, { type: 'accept', proposalId: open.id, contentHash: 'seen elsewhere' });
  },
  (looking) => {
    const open = looking.matter.state.proposal;
    return open === null
      ? null
      : command(looking, { type: 'accept', proposalId: open.id, contentHash: open.contentHash });
  },
  (looking) =>
    putProposal(looking, {
      subject: moveSubject('carry_forward', { session: 99_999 }),
      reason: 'rehearsed',
      sentence: null,
    }),
  (looking) =>
    putProposal(looking, {
      subject: moveSubject('merge', { into: looking.matter.number }),
      reason: 'rehearsed',
      sentence: null,
    }),
  (looking) => putProposal(looking, { subject: moveSubject('withdraw'), reason: null, sentence: null }),
  (looking) =>
    putProposal(looking, {
      subject: { type: 'owners', assignments: looking.matter.assignments },
      reason: null,
      sentence: null,
    }),
  (looking) => putProposal(looking, { subject: { type: 'split', parts: [] }, reason: null, sentence: null }),
  (looking) => {
    const { deadline } = looking.matter;
    if (deadline === null) return null;
    return putProposal(looking, {
      subject: { type: 'deadline', deadline, reason: null },
      reason: null,
      sentence: null,
    });
  },
  (looking) => putProposal(looking, { ...wantedDeadline(looking), sentence: null }),
  (looking) => putProposal(looking, wantedOwners(looking)),
  (looking) => command(looking, { type: 'assign', assignments: looking.matter.assignments }),
  // An auditor who believes that reading is enough.
  (looking) => {
    const act = command(looking, { type: 'move', move: 'begin', reason: null, waitingFor: null });
    const actor = { ...actorOf(looking), role: 'auditor' as const };
    return act.type === 'command' ? { ...act, wish: { ...act.wish, actor } } : null;
  },
];

/** One mistake by the player's dice; null where it cannot even be made. */
export function mistakeAct(looking: Looking): Act | null {
  return looking.player.dice.pick(MISTAKES)?.(looking) ?? null;
}
