import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { parse } from 'yaml';
import { parseLadder } from '../../../domain/reminders/parse-ladder.js';
import { CONFIG_FOLDER } from '../../../platform/config/config-folder.js';

/** When the schedule mark turns to "near": stated in the reminder plan, so that mark and mails agree. */
@Injectable()
export class ScheduleRule {
  /** Working days left from which on a deadline is near. */
  readonly nearWithinWorkdays: number;

  /** Throws with every fault of config/reminders.yaml. */
  constructor(@Inject(CONFIG_FOLDER) folder: string) {
    const parsed = parseLadder(parse(readFileSync(join(folder, 'reminders.yaml'), 'utf8')));
    if (!parsed.ok) {
      throw new Error(
        `reminders.yaml: ${parsed.faults.map((f) => `${f.path} ${f.message_code} ${f.detail}`).join('; ')}`,
      );
    }
    this.nearWithinWorkdays = parsed.ladder.nearWithinWorkdays;
  }
}
