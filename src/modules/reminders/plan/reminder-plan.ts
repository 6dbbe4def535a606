import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { parse } from 'yaml';
import type { Ladder } from '../../../domain/reminders/ladder.js';
import { parseLadder } from '../../../domain/reminders/parse-ladder.js';
import type { LocalizedText } from '../../../domain/shared/language.js';
import { CONFIG_FOLDER } from '../../../platform/config/config-folder.js';

/** The reminder plan of config/reminders.yaml, read once at start. */
@Injectable()
export class ReminderPlan {
  readonly ladder: Ladder;

  /** Throws with every fault of the file. */
  constructor(@Inject(CONFIG_FOLDER) folder: string) {
    const parsed = parseLadder(parse(readFileSync(join(folder, 'reminders.yaml'), 'utf8')));
    if (!parsed.ok) {
      const faults = parsed.faults.map(({ path, message_code, detail }) => `${path} ${message_code} ${detail}`);
      throw new Error(`reminders.yaml: ${faults.join('; ')}`);
    }
    this.ladder = parsed.ladder;
  }

  /** The name of a rung, by its id or by an occasion of the ledger; null where the plan no longer has it. */
  labelOf(rungOrOccasion: string): LocalizedText | null {
    const id = rungOrOccasion.split('@')[0];
    return this.ladder.rungs.find((rung) => rung.id === id)?.label ?? null;
  }

  /** The name of a rung of this plan; throws for an id it does not have. */
  nameOf(rung: string): LocalizedText {
    const label = this.labelOf(rung);
    if (label === null) throw new Error(`the reminder plan has no rung ${rung}`);
    return label;
  }
}
