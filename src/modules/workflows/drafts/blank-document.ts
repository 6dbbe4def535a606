import type { Kind } from '../../../domain/shared/kind.js';

const NOTHING = { en: '', 'zh-Hant': '', 'zh-Hans': '' };

/** A definition that says nothing yet: its faults are the list of what is to be written. */
export function blankDocument(kind: Kind): object {
  return { kind, version: 1, labels: NOTHING, positions: {}, joint: {}, initialJoint: '', moves: {} };
}
