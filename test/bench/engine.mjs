import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transition } from '../../dist/src/domain/workflow/transition.js';
import { initialState } from '../../dist/src/domain/workflow/initial-state.js';
import { checkDefinitionText } from '../../dist/src/modules/commitments/definitions/read-definition-files.js';
import { projectRoot } from '../../dist/src/platform/config/project-root.js';

const SIDES = ['north', 'south'];
const LEAD = (sideId) => ({ sideId, role: 'liaison', part: 'lead' });
const CONTENT = 'a'.repeat(64);

/** Decisions a second of one core's time in the pure engine, with nothing read or written; what is asked for stands as the floor. It is
 * time of the processor, the collector's included, for what else runs on the machine is none of the engine's doing. */
export async function measure(bench) {
  const text = await readFile(join(projectRoot(), 'config/workflows/deliverable.v1.yaml'), 'utf8');
  const { definitions } = checkDefinitionText('deliverable.v1.yaml', text);
  const definition = definitions[0].body;
  const rounds = bench.smoke ? 200 : 60_000;
  return [
    figure('engine, moves that are accepted', rounds, () => wholeLife(definition)),
    figure('engine, moves that are refused', rounds, () => refusals(definition)),
  ];
}

function figure(what, rounds, round) {
  for (let warm = 0; warm < rounds / 10; warm += 1) round();
  const began = process.cpuUsage();
  let decisions = 0;
  for (let done = 0; done < rounds; done += 1) decisions += round();
  const { user, system } = process.cpuUsage(began);
  const ours = (decisions * 1e6) / (user + system);
  const asked = 200_000;
  return {
    what,
    ours,
    floor: asked,
    unit: 'decisions/s',
    ratio: ours / asked,
    goal: 1,
    note: 'floor: what is asked for',
  };
}

function facts(sideId) {
  return {
    sides: SIDES,
    actor: LEAD(sideId),
    on: '2026-11-22',
    sharedEvidence: 1,
    sentence: true,
    contentHash: CONTENT,
  };
}

const NORTH = facts('north');
const SOUTH = facts('south');
const move = (name) => ({ type: 'move', move: name, reason: null, waitingFor: 'the regulator' });
const PROPOSE = {
  type: 'propose',
  subject: {
    type: 'move',
    move: 'complete',
    session: null,
    into: null,
    successor: null,
    text: null,
    measures: null,
    period: null,
  },
  proposalId: 'p',
  contentHash: CONTENT,
  reason: null,
};
const LIFE = [
  [move('begin'), NORTH],
  [move('begin'), SOUTH],
  [move('wait'), NORTH],
  [move('resume'), NORTH],
  [move('state_fulfilled'), NORTH],
  [PROPOSE, NORTH],
  [{ type: 'accept', proposalId: 'p', contentHash: CONTENT }, SOUTH],
];

/** Each command with the version at which its turn comes: putting it together is no part of what is measured. */
const SEEN = LIFE.map(([command, at], turn) => [{ ...command, seenVersion: 1 + turn }, at]);

/** From agreed to completed; gives how many decisions that took. Throws where one of them is refused. */
function wholeLife(definition) {
  let state = initialState(definition, SIDES);
  for (const [command, at] of SEEN) {
    const decided = transition(definition, state, command, at);
    if (!decided.ok) throw new Error(`${command.type} ${command.move ?? ''}: ${decided.denial.code}`);
    state = decided.next;
  }
  return SEEN.length;
}

const REFUSED = [
  [move('resume'), NORTH],
  [move('no_such_move'), SOUTH],
  [{ type: 'accept', proposalId: 'p', contentHash: CONTENT }, NORTH],
  [PROPOSE, { ...NORTH, actor: { sideId: 'north', role: 'liaison', part: 'none' } }],
].map(([command, at]) => [{ ...command, seenVersion: 1 }, at]);

/** Four commands that are refused, each answered with the open moves. */
function refusals(definition) {
  const state = initialState(definition, SIDES);
  for (const [command, at] of REFUSED) {
    const decided = transition(definition, state, command, at);
    if (decided.ok) throw new Error(`${command.type} was not refused`);
  }
  return REFUSED.length;
}
