import { civilDate } from '../../../domain/shared/civil-date.js';
import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { walkedPath, type StepRecord } from './walked-path.js';

const SIDES = ['north', 'south', 'east'];
const AGREED = civilDate('2023-05-11');

function stated(sequence: number, side: string, from: string | null, to: string): StepRecord {
  const body = { kind: 'position_stated', side, move: 'begin', from, to, waitingFor: null, reason: null } as const;
  return { sequence, on: civilDate(`2024-01-${String(sequence).padStart(2, '0')}`), body };
}

describe('walkedPath', () => {
  const definition = shippedWorkflow('deliverable');

  it('begins with the agreement, on which no side has said anything', () => {
    expect(walkedPath(definition, SIDES, AGREED, [])).toEqual([
      {
        sequence: 1,
        on: AGREED,
        cause: 'agreed',
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
    const path = walkedPath(definition, SIDES, AGREED, [
      stated(2, 'north', null, 'under_way'),
      stated(3, 'south', null, 'under_way'),
      stated(4, 'east', null, 'under_way'),
      stated(7, 'north', 'under_way', 'fulfilled'),
      closing,
    ]);
    expect(path.map((step) => [step.sequence, step.cause, step.sideId, step.standing, step.turns])).toEqual([
      [1, 'agreed', null, 'no_report', true],
      [2, 'position', 'north', 'no_report', false],
      [3, 'position', 'south', 'no_report', false],
      [4, 'position', 'east', 'under_way', true],
      [7, 'position', 'north', 'sides_differ', true],
      [9, 'joint', null, 'fulfilled', true],
    ]);
    expect(path.at(-1)).toMatchObject({
      jointState: 'completed',
      positions: { north: 'fulfilled', south: 'fulfilled', east: 'fulfilled' },
    });
  });
});
