import type { SideId } from '../shared/side-id.js';
import type { TermsAtHand } from './command.js';
import type { RecordedAssignment } from './commitment-terms.js';
import type { Refusal } from './denial.js';

/** Why these cannot be the owners of a commitment, or null: every body is known and of the side named, and a side has one lead. */
export function unfitOwners(assignments: readonly RecordedAssignment[], terms: TermsAtHand): Refusal | null {
  const { organisations } = terms;
  const unknown = assignments.filter(
    ({ organisation, side }) =>
      !Object.hasOwn(organisations, organisation) || (organisations[organisation] ?? null) !== side,
  );
  if (unknown.length > 0)
    return { code: 'unknown_organisation', organisations: [...new Set(unknown.map((one) => one.organisation))] };
  const leads = assignments.filter(({ part }) => part === 'lead').map(({ side }) => side);
  const twice = leads.filter((side, index): side is SideId => side !== null && leads.indexOf(side) !== index);
  return twice.length === 0 ? null : { code: 'two_leads', sides: [...new Set(twice)] };
}

/** Whether two lists name the same owners, in whatever order; how a part became known does not count. */
export function sameOwners(one: readonly RecordedAssignment[], other: readonly RecordedAssignment[]): boolean {
  const names = (list: readonly RecordedAssignment[]): string[] =>
    list.map(({ part, organisation }) => `${part}.${organisation}`).sort();
  return names(one).join() === names(other).join();
}

/** Sides whose owners differ between two lists; null among them where third parties do. */
export function sidesThatDiffer(
  one: readonly RecordedAssignment[],
  other: readonly RecordedAssignment[],
): readonly (SideId | null)[] {
  const sides = new Set([...one, ...other].map(({ side }) => side));
  const of = (list: readonly RecordedAssignment[], side: SideId | null): readonly RecordedAssignment[] =>
    list.filter((each) => each.side === side);
  return [...sides].filter((side) => !sameOwners(of(one, side), of(other, side)));
}
