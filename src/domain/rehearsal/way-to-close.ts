import type { CivilDate } from '../shared/civil-date.js';
import type { SideId } from '../shared/side-id.js';
import type { CommandBody, Facts } from '../workflow/command.js';
import type { CommitmentState } from '../workflow/commitment-state.js';
import type { Definition, JointMove } from '../workflow/definition.js';
import { jointState } from '../workflow/joint-state.js';
import type { transition } from '../workflow/transition.js';
import { filledMove } from './filled-move.js';
import type { Matter } from './matter.js';

const HASH = 'way-to-close';

/**
 * Whether all sides, of one mind, can bring a commitment from where it is to a closed state, by commands the engine takes:
 * first the open proposal is taken back, then joint moves are proposed and consented to. Nothing is written.
 */
export function canBeClosed(decide: typeof transition, matter: Matter, day: CivilDate): boolean {
  const { definition, sides, state } = matter;
  let reached: CommitmentState = state;
  const act = (side: SideId, body: CommandBody): boolean => {
    const roles = ['secretariat', 'liaison'] as const;
    for (const role of roles) {
      const facts = factsOf(matter, day, { sideId: side, role, part: 'lead' });
      const decided = decide(definition, reached, { ...body, seenVersion: reached.version }, facts);
      if (!decided.ok) continue;
      reached = decided.next;
      return true;
    }
    return false;
  };
  const open = state.proposal;
  if (open !== null && !act(open.proposedBy, { type: 'rescind', proposalId: open.id })) return false;
  const [first, ...others] = sides;
  if (first === undefined) return false;
  for (const name of wayOf(definition, reached.joint)) {
    const { subject, reason } = filledMove(definition, name, {
      session: 1,
      into: 'elsewhere',
      on: day,
      language: 'en',
    });
    const put = { type: 'propose', subject, proposalId: `to-close-${name}`, contentHash: HASH, reason } as const;
    if (!act(first, put)) return false;
    const consents = others.map((side) => act(side, { type: 'accept', proposalId: put.proposalId, contentHash: HASH }));
    if (consents.includes(false)) return false;
  }
  return !jointState(definition, reached.joint).open;
}

/** The shortest way of joint moves to a closed state: names of moves. Empty where there is none. */
function wayOf({ joint, moves }: Definition, from: string): readonly string[] {
  const ways = new Map<string, readonly string[]>([[from, []]]);
  const jointMoves = Object.entries(moves).filter((entry): entry is [string, JointMove] => entry[1].scope === 'joint');
  for (const [at, way] of ways) {
    if (joint[at]?.open === false) return way;
    for (const [name, move] of jointMoves)
      if (move.from.includes(at) && !ways.has(move.to)) ways.set(move.to, [...way, name]);
  }
  return [];
}

function factsOf(matter: Matter, on: CivilDate, actor: Facts['actor']): Facts {
  const { texts, assignments, deadlines, deadline, sides, number } = matter;
  const elsewhere = { id: 'elsewhere', number: 'elsewhere' };
  return {
    sides,
    actor,
    on,
    sharedEvidence: 1,
    sentence: true,
    contentHash: HASH,
    terms: {
      number,
      deadlines: deadlines.length,
      deadline,
      texts,
      assignments,
      organisations: Object.fromEntries(assignments.map(({ organisation, side }) => [organisation, side])),
      sessions: [1],
      into: { ...elsewhere, open: true },
      fresh: [elsewhere],
    },
  };
}
