import { type Kind, KINDS } from '../../../domain/shared/kind.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import type { DraftItem, Edit } from '../../imports/index.js';
import type { FormFields } from './form-fields.js';
import type { DraftMatter, DraftProps } from './import-desk.service.js';

/** An item as its form shows it. */
export interface ItemAnswers {
  readonly title: string;
  readonly kind: string;
  readonly areaId: string;
  /** Code of the lead by side; '' where none is chosen. */
  readonly leads: Readonly<Record<string, string>>;
}

type Frame = Pick<DraftMatter['plan']['frame'], 'sides'>;

const LONGEST_TITLE = 300;

/** The item as it stands. */
export function answersOf({ title, kind, areaId, leads }: DraftItem): ItemAnswers {
  return { title, kind, areaId, leads };
}

/** The form as sent, with its faults. A lead may stay open: the draft lists it as missing. */
export function readItem(
  { view, matter }: DraftProps,
  form: FormFields,
): { readonly answers: ItemAnswers; readonly faults: readonly FieldFault[] } {
  const answers: ItemAnswers = {
    title: form.text('title'),
    kind: form.text('kind'),
    areaId: form.text('area'),
    leads: leadsOf(matter.plan.frame, form),
  };
  const { t } = view;
  const faults: FieldFault[] = [];
  if (answers.title.trim() === '') faults.push({ field: 'title', message: t('import.item_form.title_missing') });
  else if (answers.title.length > LONGEST_TITLE)
    faults.push({ field: 'title', message: t('problems.faults.too_long') });
  if (kindOf(answers.kind) === null) faults.push({ field: 'kind', message: t('problems.faults.not_a_choice') });
  return { answers, faults };
}

/** The edits that make the item what the form says; what did not change is left alone. */
export function editsOf({ sides }: Frame, item: DraftItem, to: ItemAnswers): Edit[] {
  const { id } = item;
  const kind = kindOf(to.kind);
  const title = to.title.trim().replaceAll(/\s+/g, ' ');
  return [
    ...(title === item.title ? [] : [{ type: 'retitle' as const, id, title }]),
    ...(kind === null || kind === item.kind ? [] : [{ type: 'set_kind' as const, itemId: id, kind }]),
    ...sides.flatMap(({ id: side }): Edit[] => {
      const code = to.leads[side] ?? '';
      if (code === (item.leads[side] ?? '')) return [];
      return [{ type: 'assign', id, side, organisation: code === '' ? null : code }];
    }),
    ...(to.areaId === item.areaId ? [] : [{ type: 'move' as const, itemId: id, areaId: to.areaId }]),
  ];
}

/** Name of the field for a side's lead. */
export function leadField(sideId: string): string {
  return `lead-${sideId}`;
}

/** Code of the lead by side as the form says; '' where none is chosen. */
export function leadsOf({ sides }: Frame, form: FormFields): Record<string, string> {
  return Object.fromEntries(sides.map(({ id }) => [id, form.text(leadField(id))]));
}

function kindOf(text: string): Kind | null {
  return KINDS.find((kind) => kind === text) ?? null;
}
