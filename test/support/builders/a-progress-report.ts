import { civilDate } from '../../../src/domain/shared/civil-date.js';
import type { ProgressReport } from '../../../src/modules/progress/index.js';
import type { BuiltCommitment } from './a-commitment.js';

/** A shared report of four months without evidence, by somebody who saw the commitment as built; name what is different. */
export function aProgressReport(
  { id, version }: BuiltCommitment,
  different: Partial<ProgressReport> = {},
): ProgressReport {
  return {
    commitmentId: id,
    activity: 'some',
    language: 'en',
    narrative: 'More was done.',
    periodFrom: civilDate('2026-07-01'),
    periodTo: civilDate('2026-10-31'),
    visibility: 'shared',
    evidence: [],
    seenVersion: version,
    ...different,
  };
}
