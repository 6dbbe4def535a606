import { STANDINGS } from '../../../../domain/shared/standing.js';
import { faultAt } from '../../../../platform/web/components/error-summary.js';
import { SelectField } from '../../../../platform/web/components/select-field.js';
import type { EntryProps } from './entry-props.js';
import { textOf } from './label-fields.js';

/** In place of a standing: the joint state is open, and what it counts as follows from the positions. */
export const OPEN = 'open';

/** Standings that nobody can state, because they follow from several sides together. */
const DERIVED = new Set(['sides_differ', 'no_report']);

/** What a position or joint state counts as. */
export function StateFields({ view, section, entry, faults }: EntryProps): JSX.Element {
  const { t } = view;
  const standings = STANDINGS.filter((one) => !DERIVED.has(one)).map((one) => ({
    value: one as string,
    label: t(`marks.standing.${one}`),
  }));
  const options =
    section === 'joint' ? [{ value: OPEN, label: t('workflow_draft.open_state') }, ...standings] : standings;
  const isOpen = section === 'joint' && entry['open'] === true;
  return (
    <SelectField
      view={view}
      id="standing"
      label={t(section === 'joint' ? 'workflow_draft.standing_joint' : 'workflow_draft.standing_position')}
      options={options}
      value={isOpen ? OPEN : textOf(entry['standing'])}
      fault={faultAt(faults, 'standing') ?? faultAt(faults, 'open')}
    />
  );
}
