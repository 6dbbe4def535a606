import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RehearsedConference } from '../../src/domain/rehearsal/rehearsed-conference.js';
import { readRehearsedConference } from '../../src/modules/rehearsal/index.js';
import { translatorOf } from '../../src/platform/web/i18n/translator-of.js';

/** The shipped conference with the shipped workflows, calendars and reminder plan. */
export async function shippedRehearsal(): Promise<RehearsedConference> {
  const folder = join(process.cwd(), 'config');
  const name = join(folder, 'conferences', 'hk-cq.yaml');
  const read = await readRehearsedConference(folder, { name, text: readFileSync(name, 'utf8') }, translatorOf('en').t);
  if (!read.ok) throw new Error(read.faults.join('\n'));
  return read.conference;
}

/** Stands for the hash of the house where only equal and unequal count. */
export function quickHash(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
