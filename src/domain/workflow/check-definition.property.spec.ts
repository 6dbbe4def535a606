import fc from 'fast-check';
import { rawShippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { KINDS } from '../shared/kind.js';
import { checkDefinition } from './check-definition.js';
import { NEVER_STATED, SPLIT_STATE, type Definition } from './definition.js';

/** One change at a place chosen by `at` among all places: another word of the file, a piece of junk, or nothing at all. */
interface Mutation {
  readonly at: number;
  readonly change: 'word' | 'junk' | 'drop' | 'copy';
  readonly with: number;
  readonly junk: unknown;
}

type Container = Record<string | number, unknown>;

const SHIPPED = new Map(KINDS.map((kind) => [kind, rawShippedWorkflow(kind)]));

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Every place of a raw definition, labels left out: they are words for people, and there are many of them. */
function placesOf(root: unknown): (readonly [Container, string | number])[] {
  const places: (readonly [Container, string | number])[] = [];
  const walk = (here: unknown): void => {
    if (!isContainer(here)) return;
    for (const key of Object.keys(here)) {
      places.push([here, Array.isArray(here) ? Number(key) : key]);
      if (key !== 'labels') walk(here[key]);
    }
  };
  walk(root);
  return places;
}

const NOWHERE: readonly [Container, string] = [{}, ''];

function mutate(root: unknown, { at, change, with: other, junk }: Mutation): void {
  const places = placesOf(root);
  const [holder, key] = places[at % places.length] ?? NOWHERE;
  const [from, name] = places[other % places.length] ?? NOWHERE;
  // Out of a list without a hole: what is left is often sound, and then the other half of the promise is put to the test.
  if (change === 'drop' && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (change === 'drop') Reflect.deleteProperty(holder, key);
  else if (change === 'junk') holder[key] = junk;
  // A word of the same file is often a name that is known: that is where the subtle faults are.
  else if (change === 'word') holder[key] = typeof name === 'string' ? name : from[name];
  else holder[key] = structuredClone(from[name]);
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(5_000),
  change: fc.constantFrom('word', 'copy', 'drop', 'drop', 'drop', 'junk'),
  with: fc.nat(5_000),
  junk: fc.oneof(
    fc.constantFrom<unknown>([], {}, '', null, true, false, 5, 'none', '__proto__', ['agreed']),
    fc.anything(),
  ),
});

/** Written without a look at the check: walks one step at a time until nothing new is found. */
function canClose({ joint, moves }: Definition, start: string): boolean {
  const found = new Set([start]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { scope, from, to } of Object.values(moves)) {
      if (scope === 'joint' && from.some((state) => found.has(state))) found.add(to);
    }
  }
  return [...found].some((state) => joint[state]?.open === false);
}

function mustBeSound(definition: Definition): void {
  const { positions, joint, moves, timers } = definition;
  for (const [name, { open }] of Object.entries(joint)) {
    if (open) expect([name, canClose(definition, name)]).toEqual([name, true]);
    const isReached = name === definition.initialJoint || Object.values(moves).some((move) => move.to === name);
    expect([name, isReached || (name === SPLIT_STATE && !open)]).toEqual([name, true]);
  }
  for (const move of Object.values(moves)) {
    const states = move.scope === 'side' ? positions : joint;
    const known = (state: string): boolean =>
      Object.hasOwn(states, state) || (move.scope === 'side' && state === NEVER_STATED);
    expect(move.from.filter((state) => !known(state))).toEqual([]);
    expect(Object.hasOwn(states, move.to)).toBe(true);
    expect(move.by.length).toBeGreaterThan(0);
    if (move.scope === 'joint') expect(move.opens.length > 0).toBe(move.needs.includes('successor'));
  }
  for (const name of Object.keys(timers)) {
    let since = timers[name]?.since;
    for (let steps = 0; since?.on === 'timer'; steps += 1) {
      expect(steps).toBeLessThan(Object.keys(timers).length);
      since = timers[since.timer]?.since;
    }
    expect(since).toBeDefined();
    if (timers[name]?.then !== 'lapse') continue;
    expect(since?.on).toBe('proposal');
    const { since: notice } = timers[name];
    expect(notice.on === 'timer' && timers[notice.timer]).toMatchObject({ then: 'notify', repeat: false });
  }
}

describe('checkDefinition, of sound definitions with random mutations', () => {
  it('never throws, and what it passes can be lived in and closed', () => {
    const passed = { sound: 0, faulty: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.array(mutation, { minLength: 1, maxLength: 3 }), (kind, mutations) => {
        const raw = structuredClone(SHIPPED.get(kind));
        for (const one of mutations) mutate(raw, one);
        const checked = checkDefinition(raw);
        passed[checked.ok ? 'sound' : 'faulty'] += 1;
        if (checked.ok) mustBeSound(checked.definition);
        else expect(checked.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 3_000 },
    );
    // The mutations must not be so wild that nothing ever passes: the half of the promise above would be empty.
    expect(passed.sound).toBeGreaterThan(10);
    expect(passed.faulty).toBeGreaterThan(500);
  });
});
