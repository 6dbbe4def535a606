import { ANSWERS } from '../probe-moves.js';
import { NEVER_STATED } from '../definition.js';
import type { Place } from './place.js';
import { readMap, shown } from './read-plain.js';

const NAME = /^[a-z][a-z0-9_]{0,39}$/;
const RESERVED: readonly string[] = [NEVER_STATED, ...ANSWERS];

/** The named entries of a section. A name is lower_snake, at most 40 letters, and none of those the engine uses itself. */
export function readNames(raw: unknown, place: Place): { name: string; raw: unknown; place: Place }[] {
  if (raw === undefined) return [];
  const map = readMap(raw, place);
  if (map === null) return [];
  return Object.entries(map).map(([name, value]) => {
    const here = place.at(name);
    if (!NAME.test(name)) here.fault('bad_name', shown(name));
    if (RESERVED.includes(name)) here.fault('reserved_name', name);
    return { name, raw: value, place: here };
  });
}
