import { relative } from 'node:path';
import { type ConferenceLoader, loadChangeLine } from '../modules/loading/index.js';
import { projectRoot } from '../platform/config/project-root.js';
import type { Translate } from '../platform/web/i18n/translator.js';

/** More are counted, and shown by the command. */
const MOST_LINES = 10;

/**
 * What a conference file that was not taken over would change, and the command for it; null where it would change nothing. One
 * that would be refused is told without its faults: the same command lists them.
 */
export async function changedConference(
  loader: Pick<ConferenceLoader, 'load'>,
  { text, path }: { readonly text: string; readonly path: string },
  t: Translate,
): Promise<string | null> {
  const outcome = await loader.load(text, { apply: false });
  const file = relative(projectRoot(), path);
  if (!outcome.ok) return t('boot.conference_refused', { file });
  const changes = outcome.changes.filter(({ kind }) => kind !== 'same');
  if (changes.length === 0) return null;
  const lines = changes.slice(0, MOST_LINES).map((change) => `  ${loadChangeLine(change)}`);
  const more = changes.length > MOST_LINES ? ['  …'] : [];
  return [t('boot.conference_changed', { file, count: changes.length }), ...lines, ...more].join('\n');
}
