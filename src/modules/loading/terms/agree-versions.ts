import { agreeDeadline, type DeadlineVersion } from '../../../domain/deadlines/deadline-version.js';
import type { DeadlineSet } from '../../../domain/records/record-body.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { DeadlineTerms } from './commitment-terms.js';

/** A deadline version to be recorded, and the day it was agreed. */
export interface AgreedVersion {
  readonly body: DeadlineSet;
  readonly agreedOn: CivilDate;
}

/**
 * The records of versions that follow those stored. One without a day of its own was agreed today, or together with the version
 * before it where that lies ahead. Throws RangeError for one dated before the version in force.
 */
export function agreeVersions(
  stored: readonly DeadlineTerms[],
  added: readonly DeadlineTerms[],
  today: CivilDate,
): readonly AgreedVersion[] {
  let history = stored.map(({ deadline, agreedOn }, index): DeadlineVersion => ({
    version: index + 1,
    deadline,
    agreedOn: agreedOn ?? today,
  }));
  return added.map((terms): AgreedVersion => {
    const last = history.at(-1)?.agreedOn ?? today;
    const agreedOn = terms.agreedOn ?? (last > today ? last : today);
    history = [...agreeDeadline(history, terms.deadline, agreedOn)];
    return { body: deadlineSet(terms, history.length), agreedOn };
  });
}

/** The record of one version. */
export function deadlineSet({ deadline, reason, demonstration }: DeadlineTerms, version: number): DeadlineSet {
  return { kind: 'deadline_set', version, deadline, reason, demonstration };
}
