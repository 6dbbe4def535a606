import type { Place } from './place.js';
import { readItems, shown } from './read-plain.js';

/** A list of names of states, at least one; what is no name is a fault and left out. */
export function readStateNames(raw: unknown, place: Place): string[] {
  const items = readItems(raw, place);
  if (Array.isArray(raw) && items.length === 0) place.fault('empty_list', '[]');
  return items.map(({ item, place: here }) => readStateName(item, here)).filter((name) => name !== '');
}

/** The name of a state, or an empty text with a fault. */
export function readStateName(raw: unknown, place: Place): string {
  if (typeof raw === 'string' && raw !== '') return raw;
  if (raw !== undefined) place.fault('unknown_state', shown(raw));
  return '';
}
