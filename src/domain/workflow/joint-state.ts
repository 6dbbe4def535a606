import type { Definition, JointStateDefinition } from './definition.js';

/** Definition of a joint state; throws RangeError where the state belongs to another definition, which no actor can mend. */
export function jointState(definition: Definition, name: string): JointStateDefinition {
  const found = Object.hasOwn(definition.joint, name) ? definition.joint[name] : undefined;
  if (found === undefined) {
    throw new RangeError(`${definition.kind}.v${definition.version} has no joint state "${name}"`);
  }
  return found;
}
