import { partOf } from './cast.js';
import { proposalAct, wantedSubject } from './joint-wish.js';
import { mistakeAct } from './mistakes.js';
import { putProposal } from './put-proposal.js';
import { DECLINE_REASONS } from './rehearsal-event.js';
import { positionAct, reportAct } from './reports.js';
import { command, type Act, type Looking } from './stage.js';
import { wantedMigration, wantedOwnOwners } from './wanted-terms.js';

/** What the player does with the matter he looks at; null where he leaves it at that. */
export function chooseAct(looking: Looking): Act | null {
  const { player, matter } = looking;
  const { dice, temperament, side } = player;
  if (dice.chance(temperament.errs)) return mistakeAct(looking);
  if (!matter.open) return null;
  const open = matter.state.proposal;
  if (open === null) return initiative(looking);
  if (open.proposedBy === side) {
    if (dice.chance(temperament.rescinds)) return command(looking, { type: 'rescind', proposalId: open.id });
    return dice.chance(0.3) ? reportAct(looking) : null;
  }
  if (open.consents.includes(side)) return dice.chance(temperament.rescinds / 4) ? declined(looking, open.id) : null;
  return answer(looking, open.id);
}

function answer(looking: Looking, proposalId: string): Act | null {
  const { player, matter } = looking;
  const { dice, temperament } = player;
  // Only who leads, or the secretariat, may answer; others leave it to them, but for a mistake.
  if (player.role === 'liaison' && partOf(player, matter.assignments) !== 'lead') return null;
  switch (dice.weighted(temperament.answers)) {
    case 'accept': {
      const contentHash = matter.state.proposal?.contentHash ?? '';
      return command(looking, { type: 'accept', proposalId, contentHash });
    }
    case 'decline':
      return declined(looking, proposalId);
    case 'counter': {
      const wanted = wantedSubject(looking);
      return wanted === null ? declined(looking, proposalId) : putProposal(looking, wanted, proposalId);
    }
    case 'wait':
      return null;
  }
}

function declined(looking: Looking, proposalId: string): Act {
  const reason = looking.player.dice.pick(DECLINE_REASONS) ?? 'wording';
  return command(looking, { type: 'decline', proposalId, reason });
}

function initiative(looking: Looking): Act | null {
  const { player, matter } = looking;
  const secretariat = player.role === 'secretariat';
  const leads = secretariat || partOf(player, matter.assignments) === 'lead';
  // A new version of a workflow is a task of its own, until every commitment runs on it.
  if (secretariat && wantedMigration(looking) !== null && player.dice.chance(0.7)) return proposalAct(looking);
  const choice = player.dice.weighted({
    report: secretariat ? 1 : 8,
    position: secretariat ? 1 : 7,
    propose: leads ? 2.5 : 0.1,
    owners: secretariat ? 1 : 0,
    // Most of the time there is nothing to agree on.
    nothing: 3,
  });
  switch (choice) {
    case 'report':
      return reportAct(looking);
    case 'position':
      return positionAct(looking) ?? reportAct(looking);
    case 'propose':
      return proposalAct(looking);
    case 'owners':
      return command(looking, { type: 'assign', assignments: wantedOwnOwners(looking) });
    case 'nothing':
      return null;
  }
}
