import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Kind } from '../../src/domain/shared/kind.js';
import { checkDefinition } from '../../src/domain/workflow/check-definition.js';
import type { Definition } from '../../src/domain/workflow/definition.js';

/** The first version of a kind's workflow in `config/workflows`, as YAML reads it. */
export function rawShippedWorkflow(kind: Kind): unknown {
  return parse(readFileSync(join(process.cwd(), 'config', 'workflows', `${kind}.v1.yaml`), 'utf8'));
}

/** The first version of a kind's workflow in `config/workflows`, checked; throws with its faults where it has any. */
export function shippedWorkflow(kind: Kind): Definition {
  const checked = checkDefinition(rawShippedWorkflow(kind), { kind, version: 1 });
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults, null, 2));
  return checked.definition;
}
