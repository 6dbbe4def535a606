import { Inject, Injectable } from '@nestjs/common';
import type { Ladder } from '../../../domain/reminders/ladder.js';
import type { LocalizedText } from '../../../domain/shared/language.js';
import { CONFIG_FOLDER } from '../../../platform/config/config-folder.js';
import { readLadderFile } from '../../conferences/index.js';

/** The reminder plan of config/reminders.yaml, read once at start. */
@Injectable()
export class ReminderPlan {
  readonly ladder: Ladder;

  /** Throws ConfigFilesRefused with every fault of the file. */
  constructor(@Inject(CONFIG_FOLDER) folder: string) {
    this.ladder = readLadderFile(folder);
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
