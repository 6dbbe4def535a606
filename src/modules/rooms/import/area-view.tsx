import { faultAt, type FieldFault } from '../../../platform/web/components/error-summary.js';
import { SelectField } from '../../../platform/web/components/select-field.js';
import { TextField } from '../../../platform/web/components/text-field.js';
import type { DraftArea } from '../../imports/index.js';
import { DraftForm, DraftPage } from './draft-page.js';
import type { DraftProps } from './import-desk.service.js';
import { leadField } from './item-answers.js';
import { areasToJoin, FRESH } from './known-areas.js';
import { LeadSelects } from './lead-selects.js';

export interface AreaViewProps extends DraftProps {
  readonly area: DraftArea;
  readonly heading: string;
  /** As sent: number of an area of the session, or FRESH. */
  readonly joins: string;
  readonly faults: readonly FieldFault[];
}

/** One area: its heading, and leads for all of its items that have none yet. */
export function AreaView({ view, matter, area, heading, joins, faults }: AreaViewProps): JSX.Element {
  const { t } = view;
  return (
    <DraftPage view={view} matter={matter} title={t('import.area_form.title')} faults={faults}>
      <DraftForm
        view={view}
        matter={matter}
        class="measure"
        action={`areas/${area.id}`}
        at={{ area }}
        submit={t('import.item_form.save')}
      >
        <Joining view={view} matter={matter} joins={joins} fault={faultAt(faults, 'joins')} />
        <TextField
          view={view}
          id="heading"
          label={t('import.area_form.heading')}
          hint={t('import.area_form.heading_hint')}
          value={heading}
          fault={faultAt(faults, 'heading')}
        />
        <LeadSelects view={view} matter={matter} chosen={() => ''} field={leadField} />
        <p class="hint" safe>
          {t('import.area_form.leads_hint')}
        </p>
      </DraftForm>
    </DraftPage>
  );
}

/** A choice between the areas the session has and a new one; nothing where it has none yet. */
function Joining({ view, matter, joins, fault }: DraftProps & JoiningProps): JSX.Element {
  const { t } = view;
  const known = areasToJoin(matter);
  if (known.length === 0) return '';
  const options = known.map(({ value, title }) => ({
    value,
    label: t('import.area_form.known', { number: Number(value), title }),
  }));
  return (
    <SelectField
      view={view}
      id="joins"
      label={t('import.area_form.joins')}
      options={[{ value: FRESH, label: t('import.area_form.fresh') }, ...options]}
      value={joins}
      fault={fault}
    />
  );
}

interface JoiningProps {
  readonly joins: string;
  readonly fault: FieldFault['message'] | undefined;
}
