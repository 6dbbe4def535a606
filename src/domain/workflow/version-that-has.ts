import type { Definition } from './definition.js';

/**
 * The definition that a state's words are taken from: `own`, or where it has no such state another of `versions` that has. Of a
 * past day a migration and a move told late may be known one without the other. `own` where none has it.
 */
export function versionThatHas(
  own: Definition,
  versions: readonly Definition[],
  states: 'joint' | 'positions',
  state: string,
): Definition {
  return [own, ...versions].find((one) => Object.hasOwn(one[states], state)) ?? own;
}
