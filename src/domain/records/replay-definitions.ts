import type { Kind } from '../shared/kind.js';
import type { Definition } from '../workflow/definition.js';

/** The definition of a kind and version; null where nobody has it. */
export type DefinitionOf = (kind: Kind, version: number) => Definition | null;

/** The one definition that a commitment ran on, for a history without a migration. */
export function onlyDefinition(definition: Definition): DefinitionOf {
  return (kind, version) => (kind === definition.kind && version === definition.version ? definition : null);
}
