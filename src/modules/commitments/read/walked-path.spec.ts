import { civilDate } from '../../../domain/shared/civil-date.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { walkedPath, type StepRecord } from './walked-path.js';

const SIDES = ['north', 'south', 'east'];
const AGREED = civilDate('2023-05-11');

function stated(sequence: number, side: string, from: string | null, to: string): StepRecord {
  const body = { kind: 'position_stated', side, move: 'begin', from, to, waitingFor: null, reason: null } as const;
  return { sequence, on: civilDate(`2024-01-${String(sequence).padStart(2, '0')}`), body };
}

describe('walkedPath', () => {
  const first = shippedWorkflow('deliverable');
  const { waiting, ...others } = first.positions;
  if (waiting === undefined) throw new Error('a deliverable cannot wait');
  const second: Definition = { ...first, version: 2, positions: { ...others, on_hold: waiting } };
  const definition = (version: number): Definition => (version === 1 ? first : second);
  const path = (records: readonly StepRecord[]) =>
    walkedPath({ begun: 1, definition, sides: SIDES, agreedOn: AGREED }, records);
  const migrated = (sequence: number): StepRecord => {
    const mapping = { joint: {}, positions: { waiting: 'on_hold' } };
    const body = { kind: 'workflow_migrated', proposalId: 'm', from: 1, to: 2, mapping, migrationId: 'm' } as const;
    return { sequence, on: civilDate('2024-02-01'), body };
  };

  it('begins with the agreement, on which no side has said anything', () => {
    expect(path([])).toEqual([
      {
        sequence: 1,
        on: AGREED,
        cause: 'agreed',
        workflowVersion: 1,
        sideId: null,
        move: null,
        jointState: 'agreed',
        positions: { north: null, south: null, east: null },
        standing: 'no_report',
        turns: true,
      },
    ]);
  });

  it('turns only where the standing does, and closes with the joint move', () => {
    const closing: StepRecord = {
      sequence: 9,
      on: civilDate('2024-02-01'),
      body: {
        kind: 'joint_moved',
        move: 'complete',
        from: 'agreed',
        to: 'completed',
        proposalId: 'p',
        setsPosition: 'fulfilled',
      },
    };
    const walked = path([
      stated(2, 'north', null, 'under_way'),
      stated(3, 'south', null, 'under_way'),
      stated(4, 'east', null, 'under_way'),
      stated(7, 'north', 'under_way', 'fulfilled'),
      closing,
    ]);
    expect(walked.map((step) => [step.sequence, step.cause, step.sideId, step.standing, step.turns])).toEqual([
      [1, 'agreed', null, 'no_report', true],
      [2, 'position', 'north', 'no_report', false],
      [3, 'position', 'south', 'no_report', false],
      [4, 'position', 'east', 'under_way', true],
      [7, 'position', 'north', 'sides_differ', true],
      [9, 'joint', null, 'fulfilled', true],
    ]);
    expect(walked.at(-1)).toMatchObject({
      jointState: 'completed',
      positions: { north: 'fulfilled', south: 'fulfilled', east: 'fulfilled' },
    });
  });

  it('goes over a migration under both versions, each step in the names of its own', () => {
    const walked = path([stated(2, 'north', null, 'waiting'), migrated(3), stated(4, 'south', null, 'on_hold')]);
    const told = walked.map(({ cause, workflowVersion, positions, turns }) => [
      cause,
      workflowVersion,
      positions['north'],
      turns,
    ]);
    expect(told).toEqual([
      ['agreed', 1, null, true],
      ['position', 1, 'waiting', false],
      ['migrated', 2, 'on_hold', false],
      ['position', 2, 'on_hold', false],
    ]);
    const all = SIDES.map((side, place) => stated(2 + place, side, null, 'waiting'));
    expect(path([...all, migrated(5)]).map(({ standing }) => standing)).toEqual([
      'no_report',
      'no_report',
      'no_report',
      'waiting',
      'waiting',
    ]);
  });

  it('leaves the standing alone where a move is known without the migration it rests on', () => {
    const all = SIDES.map((side, place) => stated(2 + place, side, null, 'under_way'));
    const walked = path([...all, stated(7, 'north', 'under_way', 'on_hold')]);
    expect(walked.at(-1)).toMatchObject({ standing: 'under_way', turns: false, positions: { north: 'on_hold' } });
  });
});
