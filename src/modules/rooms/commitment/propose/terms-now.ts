import type { CommitmentTexts, RecordedAssignment } from '../../../../domain/workflow/commitment-terms.js';
import type { CommitmentView } from '../../../commitments/index.js';

/** The texts in force, as far as there are any. */
export function textsNow({ texts }: CommitmentView): Partial<CommitmentTexts> {
  return Object.fromEntries(texts.map(({ language, title, body }) => [language, { title, body }]));
}

/** The owners as they are. */
export function ownersNow({ assignments }: CommitmentView): readonly RecordedAssignment[] {
  return assignments.map(({ code, sideId, part, inferred }) => ({ organisation: code, side: sideId, part, inferred }));
}
