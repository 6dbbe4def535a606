import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { applyDefinitionEdit } from './apply-definition-edit.js';
import type { DefinitionEdit } from './definition-edit.js';
import { drawableDefinition } from './drawable-definition.js';
import { writeDefinition } from './write-definition.js';

const AS = { kind: 'study', version: 2 } as const;
const whole = writeDefinition(shippedWorkflow('study'));

function edited(edit: DefinitionEdit): ReturnType<typeof drawableDefinition> {
  const after = applyDefinitionEdit(whole, edit);
  if (!after.ok) throw new Error(after.code);
  return drawableDefinition(after.document, AS);
}

describe('what can be drawn of a faulty draft', () => {
  it('is all of one without faults', () => {
    const { positions, joint, moves, initialJoint } = shippedWorkflow('study');
    expect(drawableDefinition(whole, AS)).toMatchObject({ ...AS, positions, joint, moves, initialJoint });
  });

  it('leaves out moves to a state that is gone, and keeps the others', () => {
    const drawn = edited({ type: 'remove', section: 'positions', name: 'waiting' });
    expect(drawn?.moves['wait']).toBeUndefined();
    expect(drawn?.moves['begin']).toBeDefined();
    expect(Object.values(drawn?.moves ?? {}).flatMap(({ from }) => from)).not.toContain('waiting');
  });

  it('calls an entry by its name where its label is missing', () => {
    const entry = { labels: { en: 'On ice' }, standing: 'waiting' };
    const drawn = edited({ type: 'put', section: 'positions', was: null, name: 'on_ice', entry });
    expect(drawn?.positions['on_ice']?.labels).toEqual({ en: 'On ice', 'zh-Hant': 'on_ice', 'zh-Hans': 'on_ice' });
  });

  it.each([
    ['what is no map', 'a text'],
    ['nothing', {}],
    ['no joint state', { positions: whole['positions'], joint: {} }],
    ['lists in the place of maps', { positions: [], joint: [], moves: [] }],
  ])('is nothing of %s', (_, document) => {
    expect(drawableDefinition(document, AS)).toBeNull();
  });
});
