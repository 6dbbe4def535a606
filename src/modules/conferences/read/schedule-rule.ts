import { Inject, Injectable } from '@nestjs/common';
import { CONFIG_FOLDER } from '../../../platform/config/config-folder.js';
import { readLadderFile } from './read-ladder-file.js';

/** When the schedule mark turns to "near": stated in the reminder plan, so that mark and mails agree. */
@Injectable()
export class ScheduleRule {
  /** Working days left from which on a deadline is near. */
  readonly nearWithinWorkdays: number;

  /** Throws ConfigFilesRefused with every fault of config/reminders.yaml. */
  constructor(@Inject(CONFIG_FOLDER) folder: string) {
    this.nearWithinWorkdays = readLadderFile(folder).nearWithinWorkdays;
  }
}
