import fc from 'fast-check';
import { rawShippedWorkflow, shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { KINDS } from '../shared/kind.js';
import { DEFINITION_FAULT_CODES, type DefinitionFaultCode } from './check/definition-fault.js';
import { checkDefinition } from './check-definition.js';

type Key = string | number;
type Edit = { path: Key[]; to?: unknown; drop?: true };

const LABELS = { en: 'X', 'zh-Hant': '甲', 'zh-Hans': '甲' };
const sideMove = (more: object) => ({
  scope: 'side',
  from: ['under_way'],
  to: 'waiting',
  by: ['liaison'],
  guards: [],
  needs: [],
  labels: LABELS,
  ...more,
});
const jointMove = (more: object) => sideMove({ scope: 'joint', from: ['agreed'], setsPosition: null, ...more });
const state = (open: boolean, standing: string | null) => ({ labels: LABELS, open, standing });

/** One fault each: the edits to a sound definition, the code and the place at which it must be found. */
const FAULTS: [DefinitionFaultCode, Edit[], Key[]][] = [
  ['not_a_map', [{ path: ['positions'], to: ['a'] }], ['positions']],
  ['not_a_map', [{ path: ['moves', 'begin'], to: 'x' }], ['moves', 'begin']],
  ['not_a_list', [{ path: ['moves', 'begin', 'by'], to: 'liaison' }], ['moves', 'begin', 'by']],
  ['missing_key', [{ path: ['labels'], drop: true }], ['labels']],
  ['missing_key', [{ path: ['moves', 'complete', 'setsPosition'], drop: true }], ['moves', 'complete', 'setsPosition']],
  ['missing_key', [{ path: ['positions', 'waiting', 'standing'], drop: true }], ['positions', 'waiting', 'standing']],
  ['unknown_key', [{ path: ['colour'], to: 'red' }], ['colour']],
  ['unknown_key', [{ path: ['moves', 'begin', 'setsPosition'], to: null }], ['moves', 'begin', 'setsPosition']],
  ['unknown_key', [{ path: ['labels', 'zh'], to: '甲' }], ['labels', 'zh']],
  [
    'bad_name',
    [{ path: ['moves', 'Go Now'], to: sideMove({ needs: ['waiting_for'], from: ['routine'] }) }],
    ['moves', 'Go Now'],
  ],
  ['reserved_name', [{ path: ['moves', 'accept'], to: sideMove({ from: ['routine'] }) }], ['moves', 'accept']],
  [
    'reserved_name',
    [{ path: ['positions', 'none'], to: { labels: LABELS, standing: 'waiting' } }],
    ['positions', 'none'],
  ],
  ['bad_version', [{ path: ['version'], to: '1' }], ['version']],
  ['bad_version', [{ path: ['version'], to: 0 }], ['version']],
  ['unknown_kind', [{ path: ['kind'], to: 'promise' }], ['kind']],
  ['kind_mismatch', [{ path: ['kind'], to: 'study' }], ['kind']],
  ['version_mismatch', [{ path: ['version'], to: 2 }], ['version']],
  [
    'missing_label',
    [{ path: ['moves', 'wait', 'labels', 'zh-Hans'], drop: true }],
    ['moves', 'wait', 'labels', 'zh-Hans'],
  ],
  ['missing_label', [{ path: ['joint', 'agreed', 'labels', 'en'], to: ' ' }], ['joint', 'agreed', 'labels', 'en']],
  [
    'missing_label',
    [{ path: ['positions', 'waiting', 'labels', 'zh-Hant'], to: 3 }],
    ['positions', 'waiting', 'labels', 'zh-Hant'],
  ],
  ['not_true_or_false', [{ path: ['joint', 'agreed', 'open'], to: 'yes' }], ['joint', 'agreed', 'open']],
  [
    'unknown_standing',
    [{ path: ['positions', 'waiting', 'standing'], to: 'idle' }],
    ['positions', 'waiting', 'standing'],
  ],
  [
    'unfit_standing',
    [{ path: ['positions', 'waiting', 'standing'], to: 'sides_differ' }],
    ['positions', 'waiting', 'standing'],
  ],
  ['unfit_standing', [{ path: ['joint', 'agreed', 'standing'], to: 'under_way' }], ['joint', 'agreed', 'standing']],
  ['unfit_standing', [{ path: ['joint', 'completed', 'standing'], to: null }], ['joint', 'completed', 'standing']],
  ['unknown_scope', [{ path: ['moves', 'begin', 'scope'], to: 'both' }], ['moves', 'begin', 'scope']],
  ['unknown_state', [{ path: ['moves', 'begin', 'from', 1], to: 'notbegun' }], ['moves', 'begin', 'from']],
  ['unknown_state', [{ path: ['moves', 'wait', 'to'], to: 'wating' }], ['moves', 'wait', 'to']],
  ['unknown_state', [{ path: ['moves', 'absorb', 'to'], to: 'under_way' }], ['moves', 'absorb', 'to']],
  ['unknown_state', [{ path: ['moves', 'absorb', 'from', 0], to: 'none' }], ['moves', 'absorb', 'from']],
  ['unknown_state', [{ path: ['moves', 'absorb', 'setsPosition'], to: 'agreed' }], ['moves', 'absorb', 'setsPosition']],
  ['unknown_state', [{ path: ['initialJoint'], to: 'signed' }], ['initialJoint']],
  ['unknown_state', [{ path: ['moves', 'begin', 'from', 0], to: null }], ['moves', 'begin', 'from', 0]],
  ['unknown_role', [{ path: ['moves', 'begin', 'by', 0], to: 'minister' }], ['moves', 'begin', 'by', 0]],
  ['unknown_guard', [{ path: ['moves', 'begin', 'guards', 0], to: 'is_friendly' }], ['moves', 'begin', 'guards', 0]],
  ['unknown_need', [{ path: ['moves', 'absorb', 'needs', 0], to: 'stamp' }], ['moves', 'absorb', 'needs', 0]],
  ['duplicate', [{ path: ['moves', 'begin', 'from', 1], to: 'none' }], ['moves', 'begin', 'from', 1]],
  ['empty_list', [{ path: ['moves', 'resume', 'from'], to: [] }], ['moves', 'resume', 'from']],
  ['nobody_may', [{ path: ['moves', 'complete', 'by'], to: [] }], ['moves', 'complete', 'by']],
  ['auditor_may_not_move', [{ path: ['moves', 'begin', 'by', 0], to: 'auditor' }], ['moves', 'begin', 'by']],
  ['need_cannot_be_met', [{ path: ['moves', 'begin', 'needs'], to: ['sentence'] }], ['moves', 'begin', 'needs']],
  ['need_cannot_be_met', [{ path: ['moves', 'absorb', 'needs'], to: ['waiting_for'] }], ['moves', 'absorb', 'needs']],
  ['closed_start', [{ path: ['initialJoint'], to: 'completed' }], ['initialJoint']],
  ['from_closed', [{ path: ['moves', 'absorb', 'from'], to: ['agreed', 'withdrawn'] }], ['moves', 'absorb', 'from']],
  ['pointless_move', [{ path: ['moves', 'resume', 'from'], to: ['waiting', 'under_way'] }], ['moves', 'resume']],
  ['ambiguous_moves', [{ path: ['moves', 'stop'], to: sideMove({}) }], ['moves', 'stop']],
  ['ambiguous_moves', [{ path: ['moves', 'drop'], to: jointMove({ to: 'withdrawn' }) }], ['moves', 'drop']],
  [
    'unreachable_state',
    [{ path: ['positions', 'asleep'], to: { labels: LABELS, standing: 'waiting' } }],
    ['positions', 'asleep'],
  ],
  ['unreachable_state', [{ path: ['joint', 'merged'], to: state(false, 'withdrawn') }], ['joint', 'merged']],
  ['dead_end', [{ path: ['moves', 'reopen'], drop: true }], ['positions', 'fulfilled']],
  [
    'dead_end',
    [
      { path: ['joint', 'paused'], to: state(true, null) },
      { path: ['moves', 'pause'], to: jointMove({ to: 'paused' }) },
    ],
    ['joint', 'paused'],
  ],
  [
    'no_way_to_close',
    [
      { path: ['joint', 'paused'], to: state(true, null) },
      { path: ['joint', 'resting'], to: state(true, null) },
      { path: ['moves', 'pause'], to: jointMove({ to: 'paused' }) },
      { path: ['moves', 'rest'], to: jointMove({ from: ['paused'], to: 'resting' }) },
      { path: ['moves', 'stir'], to: jointMove({ from: ['resting'], to: 'paused' }) },
    ],
    ['joint', 'paused'],
  ],
];

const SOUND = rawShippedWorkflow('deliverable');

function edited(edits: readonly Edit[]): unknown {
  const root = structuredClone(SOUND);
  for (const { path, to, drop } of edits) {
    const last = path.at(-1) ?? '';
    const parent = path.slice(0, -1).reduce<unknown>((here, key) => Reflect.get(Object(here), key), root);
    if (drop) Reflect.deleteProperty(Object(parent), last);
    else Reflect.set(Object(parent), last, to);
  }
  return root;
}

function faultsOf(raw: unknown) {
  const checked = checkDefinition(raw, { kind: 'deliverable', version: 1 });
  return checked.ok ? [] : checked.faults;
}

describe('checkDefinition', () => {
  it.each(KINDS)('passes the shipped definition of %s', (kind) => {
    const checked = checkDefinition(rawShippedWorkflow(kind), { kind, version: 1 });
    expect(checked).toMatchObject({ ok: true, definition: { kind, version: 1, initialJoint: 'agreed' } });
  });

  it.each(FAULTS)('finds %s (%#)', (code, edits, path) => {
    expect(faultsOf(edited(edits))).toContainEqual({ path, code, detail: expect.any(String) });
  });

  it('has a test for every code it knows', () => {
    expect([...new Set(FAULTS.map(([code]) => code))].sort()).toEqual([...DEFINITION_FAULT_CODES].sort());
  });

  it('finds a mistake in one place only there', () => {
    const lonely: DefinitionFaultCode[] = [
      'missing_label',
      'unknown_guard',
      'unknown_key',
      'unfit_standing',
      'dead_end',
    ];
    for (const [code, edits, path] of FAULTS.filter(([each]) => lonely.includes(each))) {
      expect(faultsOf(edited(edits)).map((fault) => [fault.code, fault.path])).toEqual([[code, path]]);
    }
  });

  it('reports all faults at once', () => {
    const compatible = FAULTS.filter(([code]) =>
      ['missing_label', 'unknown_guard', 'unknown_role', 'version_mismatch', 'duplicate', 'unknown_need'].includes(
        code,
      ),
    );
    const found = faultsOf(edited(compatible.flatMap(([, edits]) => edits)));
    for (const [code, , path] of compatible) expect(found).toContainEqual(expect.objectContaining({ code, path }));
  });

  it('calls a state without any way out from the start a dead end', () => {
    const moves = Object.keys(shippedWorkflow('deliverable').moves).filter((name) => name !== 'complete');
    const faults = faultsOf(edited(moves.map((name) => ({ path: ['moves', name], drop: true }))));
    expect(faults).toContainEqual(expect.objectContaining({ code: 'dead_end', path: ['positions', 'none'] }));
  });

  it('hands out a definition nobody can change', () => {
    const raw = edited([]);
    const checked = checkDefinition(raw);
    if (!checked.ok) throw new Error('sound definition refused');
    Reflect.set(Object(raw), 'kind', 'study');
    expect(checked.definition.kind).toBe('deliverable');
    expect(() => Object.assign(checked.definition.moves, { begin: null })).toThrow(TypeError);
    expect(Object.isFrozen(checked.definition.positions['waiting']?.labels)).toBe(true);
  });

  it('answers anything at all with faults and never throws', () => {
    const noise = fc.oneof(
      fc.anything(),
      fc.object({ key: fc.constantFrom('kind', 'moves', 'joint', 'labels', 'from') }),
    );
    fc.assert(fc.property(noise, (raw) => checkDefinition(raw).ok === false));
  });

  it('survives any one value of a sound definition being replaced', () => {
    const paths: Key[][] = [];
    const walk = (value: unknown, path: Key[]): void => {
      if (path.length > 0) paths.push(path);
      if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value))
          walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
      }
    };
    walk(edited([]), []);
    const junk = fc.constantFrom<unknown>(
      null,
      7,
      '',
      'x',
      [],
      {},
      ['none', 'none'],
      { en: 'x' },
      '__proto__',
      'constructor',
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), junk, (path, to) => {
        const checked = checkDefinition(edited([{ path, to }]));
        const isLabel = path.includes('labels');
        return isLabel ? typeof checked.ok === 'boolean' : checked.ok || checked.faults.length > 0;
      }),
      { numRuns: 500 },
    );
  });
});
