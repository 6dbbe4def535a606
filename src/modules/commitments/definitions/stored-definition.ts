import { createHash } from 'node:crypto';
import type { Definition } from '../../../domain/workflow/definition.js';
import type { StoredDefinition } from './workflow-definition.repository.js';

/** A checked definition as it is stored: with the SHA-256 by which a file changed under a stored version is found out. */
export function storedDefinition(definition: Definition): StoredDefinition {
  const sha256 = createHash('sha256').update(JSON.stringify(definition)).digest('hex');
  return { kind: definition.kind, version: definition.version, sha256, body: definition };
}
