import { type Definition, SPLIT_STATE } from './definition.js';
import type { Rights } from './may-act.js';
import { namedMove } from './named-move.js';
import type { Subject } from './subject.js';

/** Who speaks for a side on what the commitment says: whoever leads, and the secretariat. */
const TERMS: Rights = { by: ['liaison', 'secretariat'], guards: ['leads'] };

/** What makes other commitments or another workflow of it is for secretariats. */
const SECRETARIAT: Rights = { by: ['secretariat'], guards: [] };

/**
 * Who may propose a subject, and answer a proposal of it. Null where the definition has no such joint move, or no state that a
 * split leads to.
 */
export function subjectRights(definition: Definition, subject: Subject): Rights | null {
  switch (subject.type) {
    case 'move': {
      const move = namedMove(definition, subject.move);
      return move?.scope === 'joint' ? move : null;
    }
    case 'deadline':
    case 'text':
    case 'owners':
      return TERMS;
    case 'split':
      return Object.hasOwn(definition.joint, SPLIT_STATE) ? SECRETARIAT : null;
    case 'migration':
      return SECRETARIAT;
  }
}

/** Who may set the owners of its own side. */
export const OWN_OWNERS: Rights = SECRETARIAT;
