import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import type { ConferenceFile, ConferenceFileCommitment } from '../../conferences/index.js';
import type { CommitmentTerms } from '../terms/commitment-terms.js';

/** What a history is planned from. */
export interface Planning {
  readonly file: ConferenceFile;
  readonly commitment: ConferenceFileCommitment;
  readonly terms: CommitmentTerms;
  readonly definition: Definition;
  /** The day it was agreed. */
  readonly agreedOn: CivilDate;
  readonly demonstration: boolean;
}
