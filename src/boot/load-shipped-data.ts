import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { DefinitionLibrary, definitionFaultLine, DefinitionsRefused } from '../modules/commitments/index.js';
import { conferenceFaultLine } from '../modules/conferences/index.js';
import { ConferenceLoader } from '../modules/loading/index.js';
import type { Environment } from '../platform/config/environment.js';
import { projectRoot } from '../platform/config/project-root.js';
import { translatorOf } from '../platform/web/i18n/translator-of.js';
import { StartRefused } from './start-refused.js';
import { terminalLanguage } from './terminal-language.js';

/** Stores the workflow definitions of this release and knows all that are stored. Throws StartRefused with every fault. */
export async function loadDefinitions(app: INestApplicationContext): Promise<void> {
  try {
    await app.get(DefinitionLibrary).load(join(projectRoot(), 'config', 'workflows'));
  } catch (error) {
    if (!(error instanceof DefinitionsRefused)) throw error;
    const { t } = translatorOf(terminalLanguage(process.env));
    throw new StartRefused('refused', {
      detail: error.faults.map((fault) => definitionFaultLine(fault, t)).join('\n'),
    });
  }
}

/**
 * Stores the workflow definitions, and in the embedded default also the shipped conference. Loading again what is loaded
 * changes nothing; a changed file is shown by `luoshi load` and not taken over behind anybody's back.
 */
export async function loadShippedData(app: INestApplicationContext, environment: Environment): Promise<void> {
  await loadDefinitions(app);
  if (!environment.embedded) return;
  const file = join(projectRoot(), 'config', 'conferences', 'hk-cq.yaml');
  const loaded = await app.get(ConferenceLoader).load(await readFile(file, 'utf8'), { apply: 'if_new' });
  if (loaded.ok) return;
  const { t } = translatorOf(terminalLanguage(process.env));
  const faults = loaded.faults.map((fault) => conferenceFaultLine(file, fault, t));
  throw new StartRefused('refused', { detail: faults.join('\n') });
}
