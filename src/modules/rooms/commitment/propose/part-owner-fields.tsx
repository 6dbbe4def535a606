import type { SideId } from '../../../../domain/shared/side-id.js';
import { ChoiceField } from '../../../../platform/web/components/choice-field.js';
import { faultAt } from '../../../../platform/web/components/error-summary.js';
import { SelectField } from '../../../../platform/web/components/select-field.js';
import { ownerWords } from '../owner-words.js';
import type { FieldsProps } from './fields-props.js';
import { othersWritten } from './part-owner-values.js';
import { othersRead } from './part-owners.js';
import { ownersNow } from './terms-now.js';

interface Props extends FieldsProps {
  readonly prefix: string;
  readonly leadLabel: (side: SideId) => string;
}

/** The lead of every side, and a box that keeps the other owners. */
export function PartOwnerFields({ view, matter, values, faults, prefix, leadLabel }: Props): JSX.Element {
  const { t, language } = view;
  // Where the box is left empty it offers again what the commitment has.
  const offered = values[`${prefix}others`] || othersWritten(ownersNow(matter.commitment));
  const others = othersRead(offered, matter.bodies);
  return (
    <>
      {matter.commitment.frame.sides.map(({ id }) => (
        <SelectField
          view={view}
          id={`${prefix}lead_${id}`}
          label={leadLabel(id)}
          value={values[`${prefix}lead_${id}`] ?? ''}
          fault={faultAt(faults, `${prefix}lead_${id}`)}
          empty={t('commitment.position.no_lead')}
          options={matter.bodies
            .filter(({ sideId }) => sideId === id)
            .map(({ code, name }) => ({ value: code, label: name[language] }))}
        />
      ))}
      {others.length === 0 ? (
        ''
      ) : (
        <ChoiceField
          view={view}
          type="checkbox"
          id={`${prefix}others`}
          label={t('propose.field.others')}
          chosen={[values[`${prefix}others`] ?? '']}
          choices={[{ value: offered, label: t('propose.keep_others', { owners: ownerWords(view, matter, others) }) }]}
        />
      )}
    </>
  );
}
