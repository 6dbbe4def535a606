import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { unwritten } from './unwritten.js';

describe('unwritten', () => {
  it('stands before the first record, with every side silent, on the definition given', () => {
    const definition = shippedWorkflow('study');
    const taken = unwritten({ id: 'c', number: '01.01' }, { conferenceId: 'x', sides: ['north', 'south'], definition });
    expect(taken).toMatchObject({ id: 'c', number: '01.01', kind: 'study', workflowVersion: 1, part: 'none' });
    expect(taken.state).toMatchObject({ version: 0, joint: definition.initialJoint, proposal: null });
    expect(Object.values(taken.state.positions).map(({ state }) => state)).toEqual([null, null]);
  });
});
