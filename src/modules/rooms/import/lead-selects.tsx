import { SelectField } from '../../../platform/web/components/select-field.js';
import type { DraftProps } from './import-desk.service.js';

export interface LeadSelectsProps extends DraftProps {
  readonly chosen: (sideId: string) => string;
  readonly field: (sideId: string) => string;
}

/** A lead for every side, in declared order, out of that side's organisations. */
export function LeadSelects({ view, matter, chosen, field }: LeadSelectsProps): JSX.Element {
  const { t, language } = view;
  return (
    <>
      {matter.plan.frame.sides.map((side) => (
        <SelectField
          view={view}
          id={field(side.id)}
          label={t('import.item_form.lead', { side: side.name[language] })}
          options={matter.organisations
            .filter(({ sideId }) => sideId === side.id)
            .map(({ code, name }) => ({ value: code, label: name[language] }))}
          value={chosen(side.id)}
        />
      ))}
    </>
  );
}
