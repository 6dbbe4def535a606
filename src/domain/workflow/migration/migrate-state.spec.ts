import fc from 'fast-check';
import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { civilDate } from '../../shared/civil-date.js';
import { applyDefinitionEdit } from '../authoring/apply-definition-edit.js';
import type { DefinitionEdit } from '../authoring/definition-edit.js';
import { writeDefinition } from '../authoring/write-definition.js';
import { checkDefinition } from '../check-definition.js';
import type { CommitmentState } from '../commitment-state.js';
import type { Definition } from '../definition.js';
import { moveSubject, type Subject } from '../subject.js';
import { migrateState } from './migrate-state.js';
import type { MigrationMapping } from './migration-mapping.js';
import { proposeMapping } from './propose-mapping.js';
import { readMapping } from './read-mapping.js';

const LABELS = { en: 'Label', 'zh-Hant': '標示', 'zh-Hans': '标示' };
const timer = (since: object): Record<string, unknown> => ({
  since,
  days: 5,
  calendar: 'joint',
  then: 'notify',
  labels: LABELS,
});

function changed(definition: Definition, ...edits: DefinitionEdit[]): Definition {
  const document = edits.reduce<unknown>((now, edit) => {
    const result = applyDefinitionEdit(now, edit);
    if (!result.ok) throw new Error(result.code);
    return result.document;
  }, writeDefinition(definition));
  const checked = checkDefinition(document);
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.definition;
}

const put = (
  section: 'positions' | 'joint' | 'moves' | 'timers',
  was: string | null,
  name: string,
  entry: object,
): DefinitionEdit => ({
  type: 'put',
  section,
  was,
  name,
  entry: { ...entry },
});
/** Without the shipped timers: those of these tests are few and named. */
const deliverable: Definition = { ...shippedWorkflow('deliverable'), timers: {} };
const written = writeDefinition(deliverable) as Record<'positions' | 'joint' | 'moves', Record<string, object>>;
const from = changed(
  deliverable,
  put('timers', null, 'slow', timer({ position: ['waiting'] })),
  put('timers', null, 'slower', timer({ timer: 'slow' })),
  put('timers', null, 'unanswered', timer({ proposal: 'open' })),
);
/** The second version: `waiting` is `on_hold`, `agreed` is `in_force`, the timers are one. */
const to: Definition = {
  ...changed(
    from,
    put('positions', 'waiting', 'on_hold', written.positions['waiting'] ?? {}),
    put('joint', 'agreed', 'in_force', written.joint['agreed'] ?? {}),
    put('timers', 'slow', 'pause', timer({ position: ['on_hold'] })),
    { type: 'remove', section: 'timers', name: 'slower' },
  ),
  version: 2,
};
const WHOLE: MigrationMapping = {
  positions: {
    not_begun: 'not_begun',
    under_way: 'under_way',
    waiting: 'on_hold',
    fulfilled: 'fulfilled',
    routine: 'routine',
  },
  joint: { agreed: 'in_force' },
  timers: { slow: 'pause', slower: null, unanswered: 'unanswered' },
  proposals: 'void',
};
const SINCE = civilDate('2026-03-01');
const SIDES = ['north', 'south'];

function state(north: string | null, south: string | null, more: Partial<CommitmentState> = {}): CommitmentState {
  const at = (one: string | null) => ({
    state: one,
    since: one === null ? null : SINCE,
    waitingFor: one === 'waiting' ? 'A bank' : null,
  });
  return { joint: 'agreed', positions: { north: at(north), south: at(south) }, proposal: null, version: 4, ...more };
}

const proposal = (move: string): CommitmentState['proposal'] => ({
  id: 'p',
  subject: moveSubject(move),
  proposedBy: 'north',
  contentHash: 'h',
  consents: ['north'],
});
const lacksOf = (mapping: MigrationMapping, at: CommitmentState, versions = { from, to }): string[] => {
  const migrated = migrateState(versions, mapping, at, SIDES);
  return migrated.ok ? [] : migrated.lacks.map(({ code, name }) => `${code} ${name}`);
};

describe('migrating a commitment', () => {
  it('maps what it is in, keeps the days and whom it waits for, and derives the standing anew', () => {
    const migrated = migrateState({ from, to }, WHOLE, state('waiting', 'waiting'), SIDES);
    expect(migrated).toMatchObject({
      ok: true,
      next: {
        joint: 'in_force',
        positions: { north: { state: 'on_hold', since: SINCE, waitingFor: 'A bank' } },
        proposal: null,
      },
      outcome: { standing: 'waiting', proposal: 'none', timers: { slow: 'pause', slower: null } },
    });
  });

  it('leaves a side that never stated a position where it is', () => {
    const migrated = migrateState({ from, to }, WHOLE, state(null, 'waiting'), SIDES);
    expect(migrated).toMatchObject({
      ok: true,
      outcome: { positions: { north: null, south: 'on_hold' }, standing: 'no_report' },
    });
  });

  it.each<[string, Partial<MigrationMapping>, CommitmentState, readonly string[]]>([
    [
      'a position it says nothing of',
      { positions: {} },
      state('waiting', 'under_way'),
      ['unmapped_position waiting', 'unmapped_position under_way'],
    ],
    ['a joint state it says nothing of', { joint: {} }, state(null, null), ['unmapped_joint agreed']],
    [
      'a timer it says nothing of, where it counts',
      { timers: {} },
      state('waiting', null),
      ['unmapped_timer slow', 'unmapped_timer slower'],
    ],
    [
      'a state the new version has not',
      { positions: { waiting: 'gone' } },
      state('waiting', null),
      ['unknown_position gone'],
    ],
    [
      'a timer the new version has not',
      { timers: { slow: 'gone', slower: null } },
      state('waiting', null),
      ['unknown_timer gone'],
    ],
    ['closing an open commitment', { joint: { agreed: 'completed' } }, state(null, null), ['closes agreed']],
    [
      'a proposal to keep whose state has another name',
      { proposals: 'keep' },
      state(null, null, { proposal: proposal('withdraw') }),
      ['proposal_changes withdraw'],
    ],
  ])('refuses %s', (_, part, at, lacks) => {
    expect(lacksOf({ ...WHOLE, ...part }, at)).toEqual(lacks);
  });

  it('asks for no timer that does not count, and voids or keeps what is open', () => {
    const open = state('under_way', null, { proposal: proposal('withdraw') });
    expect(lacksOf({ ...WHOLE, timers: { unanswered: null } }, open)).toEqual([]);
    expect(migrateState({ from, to }, WHOLE, open, SIDES)).toMatchObject({
      outcome: { proposal: 'voided' },
      next: { proposal: null },
    });
    const same = { ...from, version: 2 };
    const keep: MigrationMapping = { ...proposeMapping({ from, to: same }), proposals: 'keep' };
    expect(migrateState({ from, to: same }, keep, open, SIDES)).toMatchObject({
      outcome: { proposal: 'kept' },
      next: { proposal: open.proposal },
    });
  });

  it.each([
    ['needs something else', { needs: ['evidence', 'reason'] }],
    ['leads elsewhere', { to: 'routine', setsPosition: null, needs: ['evidence'] }],
    ['is for others', { by: ['secretariat'] }],
    ['sets other positions', { setsPosition: 'fulfilled' }],
  ])('does not keep a proposal whose move now %s', (_, part) => {
    const later = {
      ...from,
      version: 2,
      moves: { ...from.moves, withdraw: { ...from.moves['withdraw'], ...part } },
    } as Definition;
    const keep: MigrationMapping = { ...proposeMapping({ from, to: later }), proposals: 'keep' };
    expect(lacksOf(keep, state(null, null, { proposal: proposal('withdraw') }), { from, to: later })).toEqual([
      'proposal_changes withdraw',
    ]);
  });

  it.each<[string, Subject, boolean]>([
    ['a text', { type: 'text', texts: {} }, true],
    ['a split', { type: 'split', parts: [] }, true],
    ['another migration', { type: 'migration', toVersion: 3, mapping: { positions: {}, joint: {} } }, false],
  ])('keeps, of what is no move, %s only where it means the same', (_, subject, kept) => {
    const same = { ...from, version: 2 };
    const keep: MigrationMapping = { ...proposeMapping({ from, to: same }), proposals: 'keep' };
    const open = { id: 'p', subject, proposedBy: 'north', contentHash: 'h', consents: ['north'] };
    const lacks = lacksOf(keep, state(null, null, { proposal: open }), { from, to: same });
    expect(lacks).toEqual(kept ? [] : ['proposal_changes migration']);
  });

  it('does not touch what is closed', () => {
    expect(() => migrateState({ from, to }, WHOLE, state(null, null, { joint: 'withdrawn' }), SIDES)).toThrow(
      RangeError,
    );
  });

  it('ends in states of the new version or not at all, whatever the mapping', () => {
    const names = fc.constantFrom(
      ...Object.keys(from.positions),
      ...Object.keys(to.positions),
      ...Object.keys(to.joint),
      'gone',
      '__proto__',
    );
    const mapping = fc.record({
      positions: fc.dictionary(names, names),
      joint: fc.oneof(fc.constant(WHOLE.joint), fc.dictionary(fc.constantFrom(...Object.keys(from.joint)), names)),
      timers: fc.oneof(
        fc.constant(WHOLE.timers),
        fc.dictionary(fc.constantFrom(...Object.keys(from.timers)), fc.option(fc.constantFrom('pause', 'gone'))),
      ),
      proposals: fc.constantFrom('keep' as const, 'void' as const),
    });
    const position = fc.option(fc.constantFrom(...Object.keys(from.positions)));
    const open = fc.option(fc.constantFrom('withdraw', 'complete'));
    let done = 0;
    fc.assert(
      fc.property(fc.oneof(fc.constant(WHOLE), mapping), position, position, open, (map, north, south, move) => {
        const at = state(north, south, { proposal: move === null ? null : proposal(move) });
        const migrated = migrateState({ from, to }, map, at, SIDES);
        if (!migrated.ok) return expect(migrated.lacks.length).toBeGreaterThan(0);
        done += 1;
        expect(to.joint[migrated.next.joint]?.open).toBe(true);
        for (const { state: one } of Object.values(migrated.next.positions)) {
          expect(one === null || Object.hasOwn(to.positions, one)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
    expect(done).toBeGreaterThan(100);
  });
});

describe('a mapping as written', () => {
  it('that the house proposes is sound', () => {
    expect(readMapping(proposeMapping({ from, to }), { from, to })).toEqual({
      ok: true,
      mapping: proposeMapping({ from, to }),
    });
  });

  it('has all its faults listed, each with its place', () => {
    const read = readMapping(
      { positions: { gone: 'on_hold', waiting: 'waiting' }, joint: { agreed: 'withdrawn' }, timers: [], extra: 1 },
      { from, to },
    );
    expect(read.ok ? [] : read.faults.map(({ at, code }) => `${at} ${code}`)).toEqual([
      'extra unknown_key',
      'positions.gone unknown_source',
      'positions.waiting unknown_target',
      'joint.agreed closes',
      'timers not_a_map',
      'proposals unknown_fate',
    ]);
    expect(readMapping('x', { from, to })).toMatchObject({ ok: false, faults: [{ code: 'not_a_map' }] });
  });
});
