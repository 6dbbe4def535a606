import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ladder } from '../../../domain/reminders/ladder.js';
import { parseLadder } from '../../../domain/reminders/parse-ladder.js';
import { ConfigFilesRefused } from '../../../platform/config/config-file-fault.js';
import { readConfigText } from './read-config-text.js';

const FILE = 'reminders.yaml';

/** The reminder plan of a configuration folder. Throws ConfigFilesRefused with every fault of the file. */
export function readLadderFile(folder: string): Ladder {
  const { content, faults } = readConfigText(FILE, readFileSync(join(folder, FILE), 'utf8'), (raw) => {
    const parsed = parseLadder(raw);
    return parsed.ok ? { ok: true, content: parsed.ladder } : parsed;
  });
  if (content === null) throw new ConfigFilesRefused(faults);
  return content;
}
