import type { SideId } from '../../../../domain/shared/side-id.js';
import type { RecordedAssignment } from '../../../../domain/workflow/commitment-terms.js';

/**
 * The owners of a commitment that is yet to come, as a form has them under a prefix: a lead of every side to choose, and all others
 * in one box that keeps them together or lets them go.
 */
export function partOwnerValues(
  prefix: string,
  sides: readonly SideId[],
  owners: readonly RecordedAssignment[],
): Readonly<Record<string, string>> {
  const leads = sides.map((id) => {
    const lead = owners.find(({ side, part }) => side === id && part === 'lead');
    return [`${prefix}lead_${id}`, lead?.organisation ?? ''] as const;
  });
  return { ...Object.fromEntries(leads), [`${prefix}others`]: othersWritten(owners) };
}

/** The owners but the leads of sides, as the box carries them: `part.organisation`, apart by blanks. */
export function othersWritten(owners: readonly RecordedAssignment[]): string {
  return owners
    .filter((owner) => !isLeadOfSide(owner))
    .map(({ part, organisation }) => `${part}.${organisation}`)
    .join(' ');
}

/** Whether it is the one lead of a side; a third party may lead beside it. */
export function isLeadOfSide({ part, side }: RecordedAssignment): boolean {
  return part === 'lead' && side !== null;
}
