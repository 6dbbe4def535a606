import { shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { KINDS } from '../shared/kind.js';
import { moveMatrix } from './move-matrix.js';

describe('moveMatrix', () => {
  it('prints every move from every state', () => {
    const [side, joint] = moveMatrix(shippedWorkflow('ongoing'));
    const printed = [side, joint].map((matrix) =>
      matrix?.rows.map(({ state, cells }) => [state, ...cells.map((cell) => cell?.to ?? '-')].join(' ')),
    );
    expect(side?.moves).toEqual(['state_not_begun', 'begin', 'wait', 'resume']);
    expect(joint?.moves).toEqual(['absorb', 'withdraw', 'carry_forward', 'reword', 'merge']);
    expect(printed).toEqual([
      [
        'none not_begun under_way waiting -',
        'not_begun - under_way waiting -',
        'under_way - - waiting -',
        'waiting - - waiting under_way',
        'routine - - - -',
      ],
      [
        'agreed routine withdrawn agreed agreed merged',
        'routine - - - - -',
        'withdrawn - - - - -',
        'merged - - - - -',
        'split - - - - -',
      ],
    ]);
  });

  it.each(KINDS)('tells for %s who may', (kind) => {
    const [side, joint] = moveMatrix(shippedWorkflow(kind));
    const begin = side?.rows[0]?.cells[1];
    expect(begin).toMatchObject({ liaison: ['lead', 'supporting', 'delivering', 'waiting_for'], secretariat: true });
    const absorb = joint?.rows[0]?.cells[joint.moves.indexOf('absorb')];
    expect(absorb).toEqual({
      to: 'routine',
      setsPosition: 'routine',
      needs: ['reason'],
      liaison: ['lead'],
      secretariat: true,
    });
  });
});
