import { KINDS } from '../../../domain/shared/kind.js';
import { ChoiceField } from '../../../platform/web/components/choice-field.js';
import { ErrorSummary, type FieldFault } from '../../../platform/web/components/error-summary.js';
import { Page } from '../../../platform/web/components/page.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { SelectField } from '../../../platform/web/components/select-field.js';
import { TextField } from '../../../platform/web/components/text-field.js';
import { Title } from '../../../platform/web/components/title.js';
import type { DraftItem } from '../../imports/index.js';
import type { DraftProps } from './import-desk.service.js';
import { pathOf, placeOf } from './import-desk.service.js';
import { DraftCrumbs } from './import-head.js';
import { type ItemAnswers, leadField } from './item-answers.js';
import { LeadSelects } from './lead-selects.js';

export interface ItemViewProps extends DraftProps {
  readonly item: DraftItem;
  readonly answers: ItemAnswers;
  readonly faults: readonly FieldFault[];
}

/** One item: its words as they stand in the source, and what is said of it. */
export function ItemView({ view, matter, item, answers, faults }: ItemViewProps): JSX.Element {
  const { t } = view;
  const { draft } = matter;
  const title = t('import.item_form.title');
  const place = placeOf(matter, item);
  return (
    <Page view={view} title={title} room="sessions" faulty={faults.length > 0}>
      <DraftCrumbs view={view} matter={matter} further={[{ label: t('import.item', { place }) }]} />
      <Title view={view} over={t('import.over', { name: draft.name, place })} title={title} pair={false} />
      <div class="narrow">
        <ErrorSummary view={view} faults={faults} />
        <blockquote class="voice quoted" lang={draft.language} safe>
          {item.text}
        </blockquote>
        <PostForm
          view={view}
          class="measure after"
          action={`${pathOf(matter)}/items/${item.id}`}
          hidden={{ version: draft.version }}
        >
          <ItemFields {...{ view, matter, item, answers, faults }} />
          <p class="acts after">
            <button class="btn main" safe>
              {t('import.item_form.save')}
            </button>
            <a href={`${pathOf(matter)}#item-${item.id}`} safe>
              {t('import.cancel')}
            </a>
          </p>
        </PostForm>
      </div>
    </Page>
  );
}

function ItemFields({ view, matter, answers, faults }: ItemViewProps): JSX.Element {
  const { t } = view;
  const { draft } = matter;
  const fault = (field: string) => faults.find((one) => one.field === field)?.message;
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
        fault={fault('title')}
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
        fault={fault('kind')}
      />
      <LeadSelects view={view} matter={matter} chosen={(side) => answers.leads[side] ?? ''} field={leadField} />
      <SelectField view={view} id="area" label={t('import.item_form.area')} options={areas} value={answers.areaId} />
    </>
  );
}
