import type { RecordedAssignment } from '../../../domain/workflow/commitment-terms.js';

type Part = RecordedAssignment['part'];

/** An organisation whose parts are to change. */
export interface ChangedOwner {
  readonly organisation: string;
  readonly side: string | null;
  readonly before: readonly Part[];
  readonly after: readonly Part[];
}

/** Organisations whose parts differ between two lists of owners: those that stay first, in the order of the lists. */
export function changedOwners(
  before: readonly RecordedAssignment[],
  after: readonly RecordedAssignment[],
): readonly ChangedOwner[] {
  const all = [...before, ...after];
  const codes = [...new Set(all.map(({ organisation }) => organisation))];
  const partsIn = (list: readonly RecordedAssignment[], code: string): readonly Part[] =>
    list.filter(({ organisation }) => organisation === code).map(({ part }) => part);
  return codes
    .map((organisation) => ({
      organisation,
      side: all.find((one) => one.organisation === organisation)?.side ?? null,
      before: partsIn(before, organisation),
      after: partsIn(after, organisation),
    }))
    .filter((one) => [...one.before].sort().join() !== [...one.after].sort().join());
}
