import { LANGUAGES, type LocalizedText } from '../../shared/language.js';
import type { Kind } from '../../shared/kind.js';
import { Place } from '../check/place.js';
import { readLabels } from '../check/read-labels.js';
import { readMoves } from '../check/read-moves.js';
import { readJointStates, readPositions } from '../check/read-states.js';
import { type Definition, type Move, NEVER_STATED } from '../definition.js';
import { plainMap } from './plain-map.js';

interface Drawn {
  readonly kind: Kind;
  readonly version: number;
}

/**
 * As much of a document as can be drawn while it still has faults: an entry without a label bears its name, and a move is
 * left out whose states are not there. Null where there is no position or no joint state. For pictures alone: nothing may
 * run on what comes back.
 */
export function drawableDefinition(document: unknown, { kind, version }: Drawn): Definition | null {
  const map = plainMap(document);
  if (map === null) return null;
  const ignored = new Place([]);
  const positions = labelled(readPositions(map['positions'], ignored));
  const joint = labelled(readJointStates(map['joint'], ignored));
  const [firstJoint] = Object.keys(joint);
  if (firstJoint === undefined || Object.keys(positions).length === 0) return null;
  const moves = Object.entries(labelled(readMoves(map['moves'], ignored))).flatMap(([name, move]) => {
    const drawn = between(move, move.scope === 'joint' ? joint : positions);
    return drawn === null ? [] : [[name, drawn] as const];
  });
  const initial = map['initialJoint'];
  return {
    kind,
    version,
    labels: readLabels(map['labels'], ignored) ?? { en: kind, 'zh-Hant': kind, 'zh-Hans': kind },
    positions,
    joint,
    initialJoint: typeof initial === 'string' && Object.hasOwn(joint, initial) ? initial : firstJoint,
    moves: Object.fromEntries(moves),
    timers: {},
  };
}

function labelled<Entry extends { readonly labels: LocalizedText }>(
  entries: Readonly<Record<string, Entry>>,
): Record<string, Entry> {
  const named = Object.entries(entries).map(([name, entry]): [string, Entry] => {
    const [en, hant, hans] = LANGUAGES.map((language) => entry.labels[language] || name);
    return [name, { ...entry, labels: { en, 'zh-Hant': hant, 'zh-Hans': hans } }];
  });
  return Object.fromEntries(named);
}

/** The move between states that are there; null where none is left to draw. */
function between(move: Move, states: Readonly<Record<string, unknown>>): Move | null {
  const from = move.from.filter(
    (state) => Object.hasOwn(states, state) || (move.scope === 'side' && state === NEVER_STATED),
  );
  return from.length === 0 || !Object.hasOwn(states, move.to) ? null : { ...move, from };
}
