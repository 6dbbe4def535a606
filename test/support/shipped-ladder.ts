import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Ladder } from '../../src/domain/reminders/ladder.js';
import { parseLadder } from '../../src/domain/reminders/parse-ladder.js';

/** The reminder plan of `config/reminders.yaml`, checked; throws with its faults where it has any. */
export function shippedLadder(): Ladder {
  const parsed = parseLadder(parse(readFileSync(join(process.cwd(), 'config', 'reminders.yaml'), 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 2));
  return parsed.ladder;
}
