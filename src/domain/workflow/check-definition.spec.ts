import fc from 'fast-check';
import { edited, FAULTS, type Key } from '../../../test/support/faulty-definitions.js';
import { rawShippedWorkflow, shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { KINDS } from '../shared/kind.js';
import { DEFINITION_FAULT_CODES, type DefinitionFaultCode } from './check/definition-fault.js';
import { checkDefinition } from './check-definition.js';

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
