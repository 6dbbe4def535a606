import type { CivilDate } from '../shared/civil-date.js';
import type { Deadline } from './deadline.js';

/** One agreed wording of a commitment's deadline. Version 1 is the original and is kept for ever. */
export interface DeadlineVersion {
  readonly version: number;
  readonly deadline: Deadline;
  readonly agreedOn: CivilDate;
}

/**
 * The history with a newly agreed deadline at its end; nothing before it is touched. Throws RangeError where it was agreed
 * before the version in force, since that would rewrite what was in force between.
 */
export function agreeDeadline(
  history: readonly DeadlineVersion[],
  deadline: Deadline,
  agreedOn: CivilDate,
): readonly DeadlineVersion[] {
  const last = history.at(-1);
  if (last && agreedOn < last.agreedOn) {
    throw new RangeError(
      `version ${last.version} was agreed on ${last.agreedOn}, a later one cannot be agreed on ${agreedOn}`,
    );
  }
  return [...history, { version: (last?.version ?? 0) + 1, deadline, agreedOn }];
}
