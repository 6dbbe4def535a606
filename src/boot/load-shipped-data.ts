import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { DefinitionLibrary } from '../modules/commitments/index.js';
import { ConferenceLoader } from '../modules/loading/index.js';
import type { Environment } from '../platform/config/environment.js';
import { projectRoot } from '../platform/config/project-root.js';
import { StartRefused } from './start-refused.js';

/**
 * Stores the workflow definitions, and in the embedded default also the shipped conference. Loading again what is loaded
 * changes nothing; a changed file is shown by `luoshi load` and not taken over behind anybody's back.
 */
export async function loadShippedData(app: INestApplicationContext, environment: Environment): Promise<void> {
  const config = join(projectRoot(), 'config');
  await app.get(DefinitionLibrary).load(join(config, 'workflows'));
  if (!environment.embedded) return;
  const file = join(config, 'conferences', 'hk-cq.yaml');
  const loaded = await app.get(ConferenceLoader).load(await readFile(file, 'utf8'), { apply: 'if_new' });
  if (loaded.ok) return;
  const faults = loaded.faults.map((fault) => `${file}:${fault.line} ${fault.detail}`);
  throw new StartRefused('refused', { detail: faults.join('\n') });
}
