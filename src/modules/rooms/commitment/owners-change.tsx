import type { RecordedAssignment } from '../../../domain/workflow/commitment-terms.js';
import { ListCell } from '../../../platform/web/components/list-cell.js';
import { ListTable } from '../../../platform/web/components/list-table.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { bodyName } from './body-name.js';
import { type Matter, type MatterProps, sideName } from './matter.js';
import { type ChangedOwner, changedOwners } from './owners-difference.js';

interface Props extends MatterProps {
  /** Null where what was so before is not known any more: then all are listed. */
  readonly before: readonly RecordedAssignment[] | null;
  readonly after: readonly RecordedAssignment[];
}

/** Organisations whose parts change: who they are, what they were, what they are to be. */
export function OwnersChange({ view, matter, before, after }: Props): JSX.Element {
  const { t } = view;
  const changed = changedOwners(before ?? [], after);
  const head = { organisation: t('propose.field.organisation'), now: t('propose.now'), after: t('propose.proposed') };
  return (
    <ListTable
      view={view}
      look="spans"
      caption={t('propose.topic.owners')}
      columns={[{ label: head.organisation }, ...(before === null ? [] : [{ label: head.now }]), { label: head.after }]}
    >
      <tbody>
        {changed.map((owner) => (
          <tr>
            <th scope="row">
              <span safe>{bodyName(view, matter, owner.organisation)}</span>
              <br />
              <span class="note" safe>
                {sideWords(view, matter, owner)}
              </span>
            </th>
            {before === null ? (
              ''
            ) : (
              <ListCell label={head.now}>
                <span class={owner.after.length === 0 ? 'was' : undefined} safe>
                  {partWords(view, owner.before)}
                </span>
              </ListCell>
            )}
            <ListCell label={head.after}>
              <b safe>{partWords(view, owner.after)}</b>
            </ListCell>
          </tr>
        ))}
      </tbody>
    </ListTable>
  );
}

function sideWords(view: ViewContext, matter: Matter, { side, before, after }: ChangedOwner): string {
  const { t } = view;
  const whose = side === null ? t('propose.third_party') : sideName(view, matter, side);
  const change = before.length === 0 ? 'added' : after.length === 0 ? 'removed' : 'changed';
  return t('propose.owner_change', { side: whose, change: t(`propose.${change}`) });
}

function partWords({ t }: ViewContext, parts: ChangedOwner['before']): string {
  if (parts.length === 0) return t('propose.owner_part.none');
  return parts.map((part) => t(`propose.owner_part.${part}`)).join(t('commitment.join'));
}
