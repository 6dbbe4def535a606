import type { PlainMap } from '../check/read-plain.js';
import type { Section } from './definition-edit.js';
import { eachEntry, plainMap } from './plain-map.js';

interface Renaming {
  readonly was: string;
  readonly name: string;
}

type Rename = (value: unknown) => unknown;

/** The document with the new name of an entry wherever the old one was meant. Nothing refers to a move by its name. */
export function renameReferences(document: PlainMap, section: Section, { was, name }: Renaming): PlainMap {
  const rename: Rename = (value) =>
    Array.isArray(value) ? value.map((each: unknown) => (each === was ? name : each)) : value === was ? name : value;
  switch (section) {
    case 'positions':
      return inTimers(inMoves(document, { side: ['from', 'to'], joint: ['setsPosition'] }, rename), 'position', rename);
    case 'joint': {
      const moved = inMoves(document, { side: [], joint: ['from', 'to'] }, rename);
      return inTimers(atKeys(moved, ['initialJoint'], rename), 'joint', rename);
    }
    case 'timers':
      return inTimers(document, 'timer', rename);
    case 'moves':
      return document;
  }
}

/** Positions and joint states may bear the same name, so it depends on a move's scope which of them its fields mean. */
function inMoves(
  document: PlainMap,
  fields: { readonly side: readonly string[]; readonly joint: readonly string[] },
  rename: Rename,
): PlainMap {
  const change = (move: PlainMap): PlainMap =>
    atKeys(move, move['scope'] === 'joint' ? fields.joint : fields.side, rename);
  return { ...document, moves: eachEntry(document['moves'], change) };
}

function inTimers(document: PlainMap, anchor: string, rename: Rename): PlainMap {
  if (!Object.hasOwn(document, 'timers')) return document;
  const change = (timer: PlainMap): PlainMap => {
    const since = plainMap(timer['since']);
    return since === null ? timer : { ...timer, since: atKeys(since, [anchor], rename) };
  };
  return { ...document, timers: eachEntry(document['timers'], change) };
}

function atKeys(map: PlainMap, keys: readonly string[], rename: Rename): PlainMap {
  const here = keys.filter((key) => Object.hasOwn(map, key));
  return { ...map, ...Object.fromEntries(here.map((key) => [key, rename(map[key])])) };
}
