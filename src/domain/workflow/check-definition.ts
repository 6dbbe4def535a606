import { KINDS, type Kind } from '../shared/kind.js';
import { checkPaths } from './check/check-paths.js';
import { checkReferences } from './check/check-references.js';
import { checkTimers } from './check/check-timers.js';
import type { DefinitionFault } from './check/definition-fault.js';
import { Place } from './check/place.js';
import { readLabels } from './check/read-labels.js';
import { readMoves } from './check/read-moves.js';
import { readFields, readWord, shown } from './check/read-plain.js';
import { readJointStates, readPositions } from './check/read-states.js';
import { readTimers } from './check/read-timers.js';
import type { Definition } from './definition.js';
import { frozen } from './frozen.js';

export type { DefinitionFault } from './check/definition-fault.js';

export type DefinitionCheck =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly faults: readonly DefinitionFault[] };

/** What the file's name promises. */
export interface ExpectedDefinition {
  readonly kind: Kind;
  readonly version: number;
}

const FIELDS = ['kind', 'version', 'labels', 'positions', 'joint', 'initialJoint', 'moves'];

/**
 * Reads a parsed definition file (plain maps, lists and words) and checks it whole: all faults come back at once, each with the
 * path to its place; without any, the definition comes back frozen and independent of what was passed in.
 */
export function checkDefinition(raw: unknown, expected: ExpectedDefinition | null = null): DefinitionCheck {
  const root = new Place([]);
  const fields = readFields(raw, FIELDS, root, ['timers']);
  if (fields === null) return { ok: false, faults: root.faults };
  const kind = readWord(fields['kind'], KINDS, 'unknown_kind', root.at('kind'));
  const version = readVersion(fields['version'], root.at('version'));
  const labels = readLabels(fields['labels'], root.at('labels'));
  const positions = readPositions(fields['positions'], root.at('positions'));
  const joint = readJointStates(fields['joint'], root.at('joint'));
  const moves = readMoves(fields['moves'], root.at('moves'));
  const initialJoint = readInitial(fields['initialJoint'], joint, root.at('initialJoint'));
  checkReferences({ positions, joint, moves }, root);
  const lived = initialJoint === null ? null : checkPaths({ positions, joint, moves, initialJoint }, root);
  const timers = readTimers(fields['timers'], root.at('timers'));
  checkTimers({ positions, joint, timers }, lived, root.at('timers'));
  if (expected !== null) checkExpected({ kind, version }, expected, root);
  const isWhole = kind !== null && version !== null && labels !== null && initialJoint !== null;
  if (root.faults.length > 0 || !isWhole) return { ok: false, faults: root.faults };
  return { ok: true, definition: frozen({ kind, version, labels, positions, joint, initialJoint, moves, timers }) };
}

function readVersion(raw: unknown, place: Place): number | null {
  if (typeof raw === 'number' && Number.isSafeInteger(raw) && raw > 0) return raw;
  if (raw !== undefined) place.fault('bad_version', shown(raw));
  return null;
}

function readInitial(raw: unknown, joint: Definition['joint'], place: Place): string | null {
  if (raw === undefined) return null;
  if (typeof raw !== 'string' || !Object.hasOwn(joint, raw)) {
    place.fault('unknown_state', shown(raw));
    return null;
  }
  if (joint[raw]?.open === false) place.fault('closed_start', raw);
  return raw;
}

function checkExpected(
  found: { kind: Kind | null; version: number | null },
  expected: ExpectedDefinition,
  root: Place,
): void {
  if (found.kind !== null && found.kind !== expected.kind) root.at('kind').fault('kind_mismatch', expected.kind);
  if (found.version !== null && found.version !== expected.version) {
    root.at('version').fault('version_mismatch', String(expected.version));
  }
}
