import { KINDS } from '../../../domain/shared/kind.js';
import { ChoiceField } from '../../../platform/web/components/choice-field.js';
import { faultAt, type FieldFault } from '../../../platform/web/components/error-summary.js';
import { SelectField } from '../../../platform/web/components/select-field.js';
import { TextField } from '../../../platform/web/components/text-field.js';
import type { DraftItem } from '../../imports/index.js';
import { DraftForm, DraftPage } from './draft-page.js';
import { type DraftProps, placeOf } from './import-desk.service.js';
import { type ItemAnswers, leadField } from './item-answers.js';
import { LeadSelects } from './lead-selects.js';

export interface ItemViewProps extends DraftProps {
  readonly item: DraftItem;
  readonly answers: ItemAnswers;
  readonly faults: readonly FieldFault[];
}

/** One item: its words as they stand in the source, and what is said of it. */
export function ItemView(props: ItemViewProps): JSX.Element {
  const { view, matter, item, faults } = props;
  const { t } = view;
  const title = t('import.item_form.title');
  const crumb = t('import.item', { place: placeOf(matter, item) });
  return (
    <DraftPage view={view} matter={matter} title={title} item={item} crumb={crumb} faults={faults}>
      <DraftForm
        view={view}
        matter={matter}
        class="measure after"
        action={`items/${item.id}`}
        at={{ item: item.id }}
        submit={t('import.item_form.save')}
      >
        <ItemFields {...props} />
      </DraftForm>
    </DraftPage>
  );
}

function ItemFields({ view, matter, answers, faults }: ItemViewProps): JSX.Element {
  const { t } = view;
  const { draft } = matter;
  const areas = draft.areas.map(({ id, heading }) => ({
    value: id,
    label: heading === '' ? t('import.no_heading') : heading,
    lang: draft.language,
  }));
  return (
    <>
      <TextField
        view={view}
        id="title"
        label={t('import.item_form.name')}
        hint={t('import.item_form.name_hint')}
        value={answers.title}
        fault={faultAt(faults, 'title')}
      />
      <ChoiceField
        view={view}
        id="kind"
        type="radio"
        label={t('import.item_form.kind')}
        choices={KINDS.map((kind) => ({
          value: kind,
          label: t(`ledger.kind.${kind}`),
          note: t(`import.kind_note.${kind}`),
        }))}
        chosen={[answers.kind]}
        fault={faultAt(faults, 'kind')}
      />
      <LeadSelects view={view} matter={matter} chosen={(side) => answers.leads[side] ?? ''} field={leadField} />
      <SelectField view={view} id="area" label={t('import.item_form.area')} options={areas} value={answers.areaId} />
    </>
  );
}
