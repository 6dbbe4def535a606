import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { sideMoves } from './side-moves.js';

describe('sideMoves', () => {
  const deliverable = shippedWorkflow('deliverable');

  it.each<[string | null, string, readonly string[] | null]>([
    [null, 'under_way', ['begin']],
    [null, 'not_begun', ['state_not_begun']],
    ['not_begun', 'under_way', ['begin']],
    ['waiting', 'under_way', ['resume']],
    ['under_way', 'under_way', []],
    ['not_begun', 'fulfilled', ['begin', 'state_fulfilled']],
    ['fulfilled', 'waiting', ['reopen', 'wait']],
    ['under_way', 'not_begun', null],
    ['under_way', 'routine', null],
    ['under_way', 'no such state', null],
  ])('leads from %s to %s by %j', (from, to, way) => {
    expect(sideMoves(deliverable, from, to)).toEqual(way);
  });

  it('takes no joint move', () => {
    expect(sideMoves(shippedWorkflow('ongoing'), 'under_way', 'routine')).toBeNull();
  });
});
