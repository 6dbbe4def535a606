import fc from 'fast-check';
import { rawShippedWorkflow, shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { KINDS } from '../../shared/kind.js';
import { checkDefinition } from '../check-definition.js';
import { compareDefinitions } from '../compare/compare-definitions.js';
import { applyDefinitionEdit, MOST_ENTRIES } from './apply-definition-edit.js';
import { type DefinitionEdit, SECTIONS } from './definition-edit.js';
import { plainMap } from './plain-map.js';
import { writeDefinition } from './write-definition.js';

const LABELS = { en: 'New', 'zh-Hant': '新', 'zh-Hans': '新' };
const TIMERS = {
  first: { since: { position: ['waiting'] }, days: 5, calendar: 'own', then: 'notify', labels: LABELS },
  second: { since: { timer: 'first' }, days: 5, calendar: 'own', then: 'task', labels: LABELS },
  third: { since: { joint: ['agreed'] }, days: 9, calendar: 'joint', then: 'notify', repeat: true, labels: LABELS },
};
const study = (): Record<string, unknown> => ({ ...plainMap(rawShippedWorkflow('study')), timers: TIMERS });

function edited(document: unknown, ...edits: DefinitionEdit[]): Record<string, unknown> {
  return edits.reduce<Record<string, unknown>>(
    (now, edit) => {
      const result = applyDefinitionEdit(now, edit);
      if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
      return { ...result.document };
    },
    { ...plainMap(document) },
  );
}

function put(section: (typeof SECTIONS)[number], was: string | null, name: string, entry: object): DefinitionEdit {
  return { type: 'put', section, was, name, entry: { ...entry } };
}

function entryOf(document: unknown, section: string, name: string): Record<string, unknown> {
  const found = plainMap(plainMap(plainMap(document)?.[section])?.[name]);
  if (found === null) throw new Error(`no ${section} ${name}`);
  return { ...found };
}

describe('editing a definition', () => {
  it('adds an entry last, and leaves what was passed in as it was', () => {
    const before = study();
    const kept = JSON.stringify(before);
    const after = edited(before, put('positions', null, 'paused', { labels: LABELS, standing: 'waiting' }));
    expect(Object.keys(plainMap(after['positions']) ?? {}).at(-1)).toBe('paused');
    expect(JSON.stringify(before)).toBe(kept);
  });

  it('renames a position wherever a side move, a joint move or a timer means it, at its place', () => {
    const after = edited(study(), put('positions', 'waiting', 'on_hold', entryOf(study(), 'positions', 'waiting')));
    expect(Object.keys(plainMap(after['positions']) ?? {}).indexOf('on_hold')).toBe(
      Object.keys(plainMap(study()['positions']) ?? {}).indexOf('waiting'),
    );
    expect(entryOf(after, 'moves', 'wait')['to']).toBe('on_hold');
    expect(entryOf(after, 'moves', 'resume')['from']).toEqual(['on_hold']);
    expect(entryOf(after, 'timers', 'first')['since']).toEqual({ position: ['on_hold'] });
    expect(JSON.stringify(after).match(/"waiting"/g)?.length).toBe(1); // its standing
  });

  it('tells a position from a joint state of the same name', () => {
    const position = edited(study(), put('positions', 'routine', 'settled', entryOf(study(), 'positions', 'routine')));
    expect(entryOf(position, 'moves', 'absorb')).toMatchObject({ to: 'routine', setsPosition: 'settled' });
    const joint = edited(study(), put('joint', 'routine', 'settled', entryOf(study(), 'joint', 'routine')));
    expect(entryOf(joint, 'moves', 'absorb')).toMatchObject({ to: 'settled', setsPosition: 'routine' });
  });

  it('renames a joint state where commitments begin and where a timer counts from', () => {
    const after = edited(study(), put('joint', 'agreed', 'in_force', entryOf(study(), 'joint', 'agreed')));
    expect(after['initialJoint']).toBe('in_force');
    expect(entryOf(after, 'timers', 'third')['since']).toEqual({ joint: ['in_force'] });
    expect(checkDefinition(after).ok).toBe(true);
  });

  it('renames a timer where another one counts from it', () => {
    const after = edited(study(), put('timers', 'first', 'reminder', TIMERS.first));
    expect(entryOf(after, 'timers', 'second')['since']).toEqual({ timer: 'reminder' });
  });

  it('removes an entry and leaves it to the check to list what still refers to it', () => {
    const after = edited(study(), { type: 'remove', section: 'positions', name: 'waiting' });
    const checked = checkDefinition(after);
    expect(checked.ok ? [] : checked.faults.map(({ code, path }) => `${code} ${path.slice(0, 2).join('.')}`)).toEqual(
      expect.arrayContaining(['unknown_state moves.wait', 'unknown_state moves.resume', 'unknown_state timers.first']),
    );
  });

  it.each<[string, unknown, DefinitionEdit, string]>([
    ['a name that is none', study(), put('moves', null, 'Begin!', {}), 'bad_name Begin!'],
    ['a name the engine uses', study(), put('positions', null, 'none', {}), 'reserved_name none'],
    ['a name that is taken', study(), put('positions', 'waiting', 'fulfilled', {}), 'name_taken fulfilled'],
    ['another new entry of a name', study(), put('moves', null, 'begin', {}), 'name_taken begin'],
    ['changing what is not there', study(), put('timers', 'gone', 'gone', {}), 'no_such_entry gone'],
    ['removing what is not there', study(), { type: 'remove', section: 'moves', name: 'gone' }, 'no_such_entry gone'],
    ['an edit of a section that is no map', { moves: [] }, put('moves', null, 'a', {}), 'not_a_map moves'],
    ['an edit of what is no document', 'text', { type: 'remove', section: 'moves', name: 'a' }, 'not_a_map '],
    ['a document that is none', study(), { type: 'replace', document: [] }, 'not_a_map '],
    ['a document of another kind', study(), { type: 'replace', document: { kind: 'action' } }, 'other_kind study'],
    [
      'one entry too many',
      { moves: Object.fromEntries(Array.from({ length: MOST_ENTRIES }, (_, n) => [`m${n}`, {}])) },
      put('moves', null, 'more', {}),
      `too_many_entries ${MOST_ENTRIES}`,
    ],
  ])('refuses %s', (_, document, edit, refusal) => {
    const result = applyDefinitionEdit(document, edit);
    expect(result.ok ? 'done' : `${result.code} ${result.detail}`).toBe(refusal);
  });

  it('takes a whole document and keeps the version that is being written', () => {
    const after = edited({ ...study(), version: 7 }, { type: 'replace', document: rawShippedWorkflow('study') });
    expect(after['version']).toBe(7);
  });

  it('never gives back what a fault could break: any edits of any document end in a document or a refusal', () => {
    const name = fc.constantFrom(
      'waiting',
      'agreed',
      'routine',
      'begin',
      'first',
      'x',
      'none',
      '__proto__',
      'constructor',
      'A b',
    );
    const section = fc.constantFrom(...SECTIONS);
    const junk = fc.oneof(fc.constantFrom(null, 1, 'text', []), fc.dictionary(name, fc.jsonValue({ maxDepth: 2 })));
    const edit = fc.oneof(
      fc.record({
        type: fc.constant('put' as const),
        section,
        was: fc.option(name),
        name,
        entry: fc.dictionary(name, junk),
      }),
      fc.record({ type: fc.constant('remove' as const), section, name }),
      fc.record({ type: fc.constant('replace' as const), document: junk }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.constant(study()), junk), fc.array(edit, { maxLength: 8 }), (start, edits) => {
        let document: unknown = start;
        for (const each of edits) {
          const result = applyDefinitionEdit(document, each);
          if (result.ok) document = result.document;
        }
        expect(typeof checkDefinition(document).ok).toBe('boolean');
      }),
    );
  });
});

describe('writing a definition down', () => {
  it.each(KINDS)('%s reads back as it was', (kind) => {
    const definition = shippedWorkflow(kind);
    const again = checkDefinition(writeDefinition(definition));
    expect(again.ok && JSON.stringify(again.definition)).toBe(JSON.stringify(definition));
  });

  it('keeps timers', () => {
    const first = checkDefinition(study());
    if (!first.ok) throw new Error(JSON.stringify(first.faults));
    const again = checkDefinition(writeDefinition(first.definition));
    expect(again.ok && again.definition).toEqual(first.definition);
    expect(again.ok && compareDefinitions(first.definition, again.definition)).toEqual([]);
  });
});
