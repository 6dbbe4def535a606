import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transition } from '../../dist/src/domain/workflow/transition.js';
import { initialState } from '../../dist/src/domain/workflow/initial-state.js';
import { checkDefinitionText } from '../../dist/src/modules/commitments/definitions/read-definition-files.js';
import { projectRoot } from '../../dist/src/platform/config/project-root.js';

const SIDES = ['north', 'south'];
const LEAD = (sideId) => ({ sideId, role: 'liaison', part: 'lead' });
const CONTENT = 'a'.repeat(64);

/** Decisions a second of the pure engine on one core, with nothing read or written; what the issue asks for stands as the floor. */
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
  const began = performance.now();
  let decisions = 0;
  for (let done = 0; done < rounds; done += 1) decisions += round();
  const ours = (decisions * 1000) / (performance.now() - began);
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

/** From agreed to completed; gives how many decisions that took. Throws where one of them is refused. */
function wholeLife(definition) {
  let state = initialState(definition, SIDES);
  for (const [command, at] of LIFE) {
    const decided = transition(definition, state, { ...command, seenVersion: state.version }, at);
    if (!decided.ok) throw new Error(`${command.type} ${command.move ?? ''}: ${decided.denial.code}`);
    state = decided.next;
  }
  return LIFE.length;
}

const REFUSED = [
  [move('resume'), NORTH],
  [move('no_such_move'), SOUTH],
  [{ type: 'accept', proposalId: 'p', contentHash: CONTENT }, NORTH],
  [PROPOSE, { ...NORTH, actor: { sideId: 'north', role: 'liaison', part: 'none' } }],
];

/** Four commands that are refused, each answered with the open moves. */
function refusals(definition) {
  const state = initialState(definition, SIDES);
  for (const [command, at] of REFUSED) {
    const decided = transition(definition, state, { ...command, seenVersion: state.version }, at);
    if (decided.ok) throw new Error(`${command.type} was not refused`);
  }
  return REFUSED.length;
}
