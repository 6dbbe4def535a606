import { NEVER_STATED, type JointMove } from '../workflow/definition.js';
import { jointState } from '../workflow/joint-state.js';
import { filledMove } from './filled-move.js';
import { putProposal, type Wanted } from './put-proposal.js';
import type { Act, Looking } from './stage.js';
import {
  wantedDeadline,
  wantedMigration,
  wantedOwners,
  wantedSplit,
  wantedTexts,
  workedPeriod,
} from './wanted-terms.js';

/** A proposal that fits the matter as it stands; null where the player has none to make. */
export function proposalAct(looking: Looking): Act | null {
  const { player } = looking;
  const migration = player.role === 'secretariat' ? wantedMigration(looking) : null;
  if (migration !== null) return putProposal(looking, migration);
  const wanted = wantedSubject(looking);
  return wanted === null ? null : putProposal(looking, wanted);
}

/** What a player would have all sides agree on: a joint move, or another wording of the terms. */
export function wantedSubject(looking: Looking): Wanted | null {
  const { player, matter, stage } = looking;
  const { dice, role } = player;
  const secretariat = role === 'secretariat';
  const { latest = null } = matter.deadline ?? {};
  const late = latest !== null && latest <= stage.house.day;
  const choice = dice.weighted({
    move: allDone(looking) ? 12 : 1.5,
    deadline: late ? 10 : latest === null ? 0.4 : 1,
    text: 0.7,
    owners: 0.5,
    split: secretariat ? 0.12 : 0,
  });
  switch (choice) {
    case 'deadline':
      return wantedDeadline(looking);
    case 'text':
      return wantedTexts(looking);
    case 'owners':
      return wantedOwners(looking);
    case 'split':
      return wantedSplit(looking);
    case 'move':
      return wantedMove(looking, null);
  }
}

/** A joint move, at a session where a number is given; null where none suits. */
export function wantedMove(looking: Looking, session: number | null): Wanted | null {
  const { player, matter, stage } = looking;
  const { definition } = matter;
  const weights = Object.entries(definition.moves).flatMap(([name, move]): [string, number][] => {
    if (move.scope !== 'joint' || !move.from.includes(matter.state.joint) || !move.by.includes(player.role)) return [];
    return [[name, session === null ? ordinaryWeight(looking, move) : sessionWeight(looking, move)]];
  });
  if (!weights.some(([, weight]) => weight > 0)) return null;
  const name = player.dice.weighted(Object.fromEntries(weights));
  const number = session ?? stage.house.sessions.at(-1) ?? null;
  const into = otherOpen(looking);
  const needsOther = definition.moves[name]?.needs.includes('into') === true;
  if (needsOther && into === null) return null;
  const filled = filledMove(definition, name, {
    on: stage.house.day,
    language: player.language,
    session: number,
    into,
    period: workedPeriod(matter.deadline, stage.house.day),
    edition: stage.house.freshId('edition'),
  });
  return session === null ? filled : { ...filled, subject: { ...filled.subject, session } };
}

function ordinaryWeight(looking: Looking, move: JointMove): number {
  const { needs } = move;
  const { matter } = looking;
  if (needs.includes('session')) return 0.2;
  if (needs.includes('period')) return periodWeight(looking);
  if (needs.includes('evidence')) return matter.evidence.length === 0 ? 0 : allDone(looking) ? 9 : 0.05;
  if (needs.includes('into')) return 0.06;
  return needs.includes('text') ? 0.5 : 0.04;
}

/** Now and then somebody proposes what is closed already, and is told. */
function periodWeight({ matter, stage }: Looking): number {
  const { deadline, evidence, closedPeriods } = matter;
  if (deadline?.kind !== 'recurring' || evidence.length === 0) return 0;
  const { from, to } = workedPeriod(deadline, stage.house.day);
  return closedPeriods.some((closed) => closed.from <= to && from <= closed.to) ? 0.05 : 4;
}

function sessionWeight(looking: Looking, move: JointMove): number {
  const { needs } = move;
  const { matter } = looking;
  const stays = jointState(matter.definition, move.to).open;
  if (needs.includes('evidence'))
    return matter.evidence.length === 0 || needs.includes('period') ? 0 : allDone(looking) ? 80 : 2;
  if (needs.includes('session')) return 70;
  if (needs.includes('into')) return 4;
  return stays ? 8 : 3;
}

function allDone({ matter }: Looking): boolean {
  const { definition, state, sides } = matter;
  return sides.every((side) => {
    const name = state.positions[side]?.state ?? NEVER_STATED;
    return definition.positions[name]?.standing === 'fulfilled';
  });
}

function otherOpen({ stage, player, matter }: Looking): string | null {
  const others = [...stage.house.byNumber.values()].filter(
    (one) => one !== matter && one.open && one.origin.area === matter.origin.area,
  );
  return player.dice.pick(others)?.number ?? null;
}
