import type { RecordedAssignment } from '../../../domain/workflow/commitment-terms.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { bodyName } from './body-name.js';
import type { Matter } from './matter.js';

/** Owners in words, each with its part. */
export function ownerWords(view: ViewContext, matter: Matter, owners: readonly RecordedAssignment[]): string {
  const { t } = view;
  return owners
    .map(({ organisation, part }) =>
      t('propose.owner', {
        organisation: bodyName(view, matter, organisation),
        part: t(`propose.owner_part.${part}`),
      }),
    )
    .join(t('commitment.join'));
}
