import type { RecordedAssignment } from '../../../../domain/workflow/commitment-terms.js';
import { sameOwners } from '../../../../domain/workflow/unfit-owners.js';
import type { Matter } from '../matter.js';
import { isLeadOfSide } from './part-owner-values.js';
import { type FieldReader, OWNER_PARTS } from './read-fields.js';
import { ownersNow } from './terms-now.js';

/** The owners that a box carries; what is no owner of this conference is left out. */
export function othersRead(text: string, bodies: Matter['bodies']): readonly RecordedAssignment[] {
  return text.split(' ').flatMap((one): RecordedAssignment[] => {
    const [name, ...code] = one.split('.');
    const part = OWNER_PARTS.find((known) => known === name);
    const body = bodies.find((each) => each.code === code.join('.'));
    if (part === undefined || body === undefined) return [];
    const owner = { organisation: body.code, side: body.sideId, part, inferred: false };
    return isLeadOfSide(owner) ? [] : [owner];
  });
}

/** Reads the owners under a prefix; null where they are those of the commitment it comes from, or none is named. */
export function readPartOwners(
  read: FieldReader,
  { commitment, bodies }: Matter,
  { prefix, leadLabel }: { readonly prefix: string; readonly leadLabel: () => string },
): readonly RecordedAssignment[] | null {
  const leads = commitment.frame.sides.flatMap(({ id }): RecordedAssignment[] => {
    const field = `${prefix}lead_${id}`;
    const code = read.at(field);
    if (code === '') return [];
    if (!bodies.some((one) => one.code === code && one.sideId === id))
      read.fault(field, 'choose', { field: leadLabel() });
    return [{ organisation: code, side: id, part: 'lead', inferred: false }];
  });
  // Who takes the lead supports itself no longer.
  const others = othersRead(read.at(`${prefix}others`), bodies).filter(
    ({ organisation, part }) => part !== 'supporting' || !leads.some((lead) => lead.organisation === organisation),
  );
  const now = ownersNow(commitment);
  const owners = [...leads, ...others].map(
    (owner) => now.find((one) => one.organisation === owner.organisation && one.part === owner.part) ?? owner,
  );
  return owners.length === 0 || sameOwners(owners, now) ? null : owners;
}
