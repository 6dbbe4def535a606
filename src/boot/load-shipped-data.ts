import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { DefinitionLibrary, definitionFaultLine, DefinitionsRefused } from '../modules/commitments/index.js';
import { conferenceFaultLine } from '../modules/conferences/index.js';
import { ConferenceLoader } from '../modules/loading/index.js';
import type { Environment } from '../platform/config/environment.js';
import { projectRoot } from '../platform/config/project-root.js';
import { translatorOf } from '../platform/web/i18n/translator-of.js';
import { changedConference } from './changed-conference.js';
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
 * changes nothing; a changed file is not taken over behind anybody's back, but what it would change is said.
 */
export async function loadShippedData(app: INestApplicationContext, environment: Environment): Promise<void> {
  await loadDefinitions(app);
  if (!environment.embedded) return;
  const file = join(projectRoot(), 'config', 'conferences', 'hk-cq.yaml');
  const text = await readFile(file, 'utf8');
  const loader = app.get(ConferenceLoader);
  const loaded = await loader.load(text, { apply: 'if_new' });
  const { t } = translatorOf(terminalLanguage(process.env));
  if (loaded.ok) {
    const notice = loaded.applied ? null : await changedConference(loader, { text, path: file }, t);
    if (notice !== null) process.stderr.write(`${notice}\n`);
    return;
  }
  const faults = loaded.faults.map((fault) => conferenceFaultLine(file, fault, t));
  throw new StartRefused('refused', { detail: faults.join('\n') });
}
