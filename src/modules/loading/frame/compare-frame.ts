import type { ConferenceFault } from '../../conferences/index.js';
import { differingFields } from '../differing-fields.js';
import { loadFault } from '../load-fault.js';
import type { LoadChange } from '../load-outcome.js';
import type { FrameThing } from './frame-thing.js';

/** What history already relies on, so that a file cannot change it any more. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  side: ['ordinal'],
  organisation: ['side_id'],
  instrument: ['session'],
};

/** How a file differs from what is loaded, and why it cannot be taken over as it is. */
export interface FrameComparison {
  readonly changes: readonly LoadChange[];
  readonly faults: readonly ConferenceFault[];
}

/**
 * Compares thing by thing. What is loaded is never deleted: a thing missing from the file is a fault. So is a new side of a
 * conference that is loaded: every commitment there has a position for each of its sides and needs the consent of them all.
 */
export function compareFrame(wanted: readonly FrameThing[], stored: readonly FrameThing[]): FrameComparison {
  const before = new Map(stored.map((thing) => [nameOf(thing), thing]));
  const changes = wanted.map((thing) => changeOf(thing, before.get(nameOf(thing))));
  const named = new Set(wanted.map(nameOf));
  const missing = stored.filter((thing) => !named.has(nameOf(thing)));
  return {
    changes: [...changes, ...missing.map(({ what, key }): LoadChange => ({ kind: 'remove', what, key, fields: [] }))],
    faults: [
      ...changes.flatMap(faultsOf),
      ...(stored.some(({ what }) => what === 'side') ? changes.filter(isNewSide).map(newSideFault) : []),
      ...missing.map(({ what, key }) => missingFault(what, key)),
    ],
  };
}

/** The refusal of a removal, with its way out. */
export function missingFault(what: string, key: string): ConferenceFault {
  return loadFault(what, 'would_remove', { what, key });
}

function isNewSide({ kind, what }: LoadChange): boolean {
  return kind === 'add' && what === 'side';
}

function newSideFault({ key }: LoadChange): ConferenceFault {
  return loadFault('sides', 'side_added_after_load', { side: key });
}

function nameOf({ what, key }: FrameThing): string {
  return `${what} ${key}`;
}

function changeOf(thing: FrameThing, before: FrameThing | undefined): LoadChange {
  const { what, key } = thing;
  if (before === undefined) return { kind: 'add', what, key, fields: [] };
  const fields = differingFields(thing.fields, before.fields);
  return { kind: fields.length === 0 ? 'same' : 'change', what, key, fields };
}

function faultsOf({ what, key, fields }: LoadChange): readonly ConferenceFault[] {
  return fields
    .filter((field) => FIXED[what]?.includes(field))
    .map((field) => loadFault(`${what}.${field}`, 'fixed_once_loaded', { field, what, key }));
}
