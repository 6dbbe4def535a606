import type { ProgressReported, RecordedEvidence } from '../records/record-body.js';
import type { Activity } from '../shared/activity.js';
import { addDays } from '../shared/civil-date.js';
import { command, type Act, type Looking } from './stage.js';

const OF_STATE: Readonly<Record<string, Activity>> = { not_begun: 'none', fulfilled: 'fulfilled', routine: 'some' };

/** A report for the player's side, as a draft or shared; or what is to become of a draft that lies there. */
export function reportAct(looking: Looking): Act {
  const { matter, player } = looking;
  const draft = matter.drafts.find(({ side }) => side === player.side);
  if (draft === undefined || player.dice.chance(0.3)) return { type: 'file', body: reported(looking) };
  const { kind: _kind, visibility: _visibility, ...said } = draft;
  if (player.dice.chance(0.8)) return { type: 'file', body: { kind: 'statement_shared', ...said } };
  return { type: 'file', body: { kind: 'draft_discarded', statementId: draft.statementId, side: draft.side } };
}

function reported({ stage, player, matter }: Looking): ProgressReported {
  const { dice, side, language } = player;
  const { house } = stage;
  const state = matter.state.positions[side]?.state ?? 'not_begun';
  const activity = OF_STATE[state] ?? (dice.chance(0.3) ? 'substantial' : 'some');
  // While a proposal is open new papers would end it, which those who carry a matter know and seldom forget.
  const papers = dice.chance(matter.state.proposal === null ? 0.45 : 0.04) ? dice.within([1, 2]) : 0;
  return {
    kind: 'progress_reported',
    statementId: house.freshId('s'),
    side,
    activity,
    language,
    narrative: 'rehearsed',
    periodFrom: addDays(house.day, -dice.within([30, 180])),
    periodTo: house.day,
    visibility: dice.chance(0.3) ? 'side' : 'shared',
    evidence: Array.from({ length: papers }, (): RecordedEvidence => ({
      id: house.freshId('e'),
      title: 'rehearsed',
      datedOn: addDays(house.day, -dice.below(30)),
      keptAt: 'rehearsed',
      url: null,
    })),
    demonstration: true,
  };
}

/** The player's side sets its own position, as far as it has a reason to; null where it stays. */
export function positionAct(looking: Looking): Act | null {
  const { stage, player, matter } = looking;
  const { dice, side, temperament } = player;
  const now = matter.state.positions[side] ?? { state: null, waitingFor: null };
  const hasAnswer = stage.answered.has(`${matter.number} ${side}`);
  if (now.waitingFor !== null && !hasAnswer && !dice.chance(0.1)) return null;
  const weights = Object.entries(matter.definition.moves).flatMap(([name, move]): [string, number][] => {
    if (move.scope !== 'side' || !move.from.includes(now.state ?? 'none')) return [];
    if (move.needs.includes('evidence')) return [[name, matter.evidence.length > 0 ? 4 : 0]];
    if (move.needs.includes('reason')) return [[name, temperament.name === 'disputing' ? 2 : 0.2]];
    return [[name, move.needs.includes('waiting_for') ? 0.8 : 4]];
  });
  if (!weights.some(([, weight]) => weight > 0)) return null;
  const name = dice.weighted(Object.fromEntries(weights));
  const waits = matter.definition.moves[name]?.needs.includes('waiting_for') === true;
  const waitingFor = waits ? thirdParty(looking) : null;
  if (waits && waitingFor === now.waitingFor) return null;
  return command(looking, { type: 'move', move: name, reason: 'rehearsed', waitingFor });
}

function thirdParty({ stage, player, matter }: Looking): string {
  const named = matter.assignments.filter(({ part }) => part === 'waiting_for').map(({ organisation }) => organisation);
  const { organisations, posts } = stage.conference;
  const audits = new Set(posts.filter(({ role }) => role === 'auditor').map(({ organisation }) => organisation));
  const others = organisations.filter(({ code, side }) => side === null && !audits.has(code)).map(({ code }) => code);
  return player.dice.pick(named) ?? player.dice.pick(others) ?? 'third-party';
}
