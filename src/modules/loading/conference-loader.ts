import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG_FOLDER } from '../../platform/config/config-folder.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { checkConference } from '../conferences/index.js';
import { FrameRepository } from './frame/frame.repository.js';
import { LoadComparison } from './load-comparison.js';
import type { LoadOutcome } from './load-outcome.js';
import { LoadSaver } from './write/load-saver.js';

/** `if_new` loads a conference that is not there yet and leaves any other alone, whatever its file says by now. */
export interface LoadWish {
  readonly apply: boolean | 'if_new';
}

/** Takes over conference files. */
@Injectable()
export class ConferenceLoader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly frames: FrameRepository,
    private readonly comparison: LoadComparison,
    private readonly saver: LoadSaver,
    @Inject(CONFIG_FOLDER) private readonly folder: string,
  ) {}

  /**
   * Compares a file with what is loaded and, where wished, takes it over: all of it in one transaction or nothing. The same
   * file again changes nothing. Workflow definitions must be loaded before (`DefinitionLibrary`).
   */
  async load(text: string, { apply }: LoadWish): Promise<LoadOutcome> {
    const checked = checkConference(text, calendarNames(this.folder));
    if (!checked.ok) return { ok: false, faults: checked.faults, changes: [] };
    const { file } = checked;
    const sha256 = createHash('sha256').update(text).digest('hex');
    return this.unitOfWork.run({ sideId: null, patient: true }, async (tx): Promise<LoadOutcome> => {
      await this.frames.lock(tx);
      const held = await this.frames.loadedHash(tx, file.id);
      if (held === sha256) return { ok: true, changes: [], applied: true };
      if (apply === 'if_new' && held !== null) return { ok: true, changes: [], applied: false };
      const compared = await this.comparison.compare(tx, file);
      const { changes, faults } = compared;
      if (faults.length > 0) return { ok: false, faults, changes };
      if (apply === false) return { ok: true, changes, applied: false };
      await this.saver.save(tx, file, compared, sha256);
      return { ok: true, changes, applied: true };
    });
  }
}

function calendarNames(folder: string): ReadonlySet<string> {
  const names = readdirSync(join(folder, 'calendars')).filter((name) => name.endsWith('.yaml'));
  return new Set(names.map((name) => name.slice(0, -'.yaml'.length)));
}
