import { shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { deriveStanding } from './derive-standing.js';

const DEFINITION = shippedWorkflow('deliverable');

function standing(joint: string, ...stated: (string | null)[]): string {
  const sides = stated.map((_, index) => `side${index}`);
  const positions = Object.fromEntries(
    stated.map((state, index) => [`side${index}`, { state, since: null, waitingFor: null }]),
  );
  return deriveStanding(DEFINITION, { joint, positions }, sides);
}

describe('deriveStanding', () => {
  it.each([
    [['under_way', 'under_way'], 'under_way'],
    [['not_begun', 'not_begun', 'not_begun'], 'not_begun'],
    [['waiting', 'waiting'], 'waiting'],
    [['fulfilled', 'fulfilled'], 'fulfilled'],
    [['under_way', 'fulfilled'], 'sides_differ'],
    [['under_way', 'under_way', 'waiting'], 'sides_differ'],
    [['under_way', null], 'no_report'],
    [['under_way', 'fulfilled', null], 'no_report'],
    [[null, null], 'no_report'],
  ])('open with %j is %s', (stated, expected) => {
    expect(standing('agreed', ...stated)).toBe(expected);
  });

  it.each([
    ['completed', 'fulfilled'],
    ['routine', 'routine'],
    ['withdrawn', 'withdrawn'],
  ])('%s is %s whatever the sides last said', (joint, expected) => {
    expect(standing(joint, 'under_way', null)).toBe(expected);
    expect(standing(joint, 'waiting', 'fulfilled')).toBe(expected);
  });

  it('takes a side without any entry for one that stated nothing', () => {
    expect(deriveStanding(DEFINITION, { joint: 'agreed', positions: {} }, ['a', 'b'])).toBe('no_report');
  });

  it('throws where state and definition do not belong together', () => {
    expect(() => standing('agreed', 'lost', 'lost')).toThrow('has no position "lost"');
    expect(() => standing('toString', 'waiting')).toThrow('has no joint state "toString"');
  });
});
