import { ChoiceField } from '../../../platform/web/components/choice-field.js';
import { faultAt, type FieldFault } from '../../../platform/web/components/error-summary.js';
import { FormActs } from '../../../platform/web/components/form-acts.js';
import { PostForm } from '../../../platform/web/components/post-form.js';
import { TextField } from '../../../platform/web/components/text-field.js';
import type { ViewContext } from '../../../platform/web/view-context.js';

/** How many days a token may live: none lives for ever, so that a forgotten one ends by itself. */
export const TOKEN_DAYS = ['30', '90', '365'] as const;

interface Props {
  readonly view: ViewContext;
  readonly typed: { readonly label: string; readonly days: string } | null;
  readonly faults: readonly FieldFault[];
}

/** Makes a token: what it is for, how long it lives. */
export function NewToken({ view, typed, faults }: Props): JSX.Element {
  const { t } = view;
  return (
    <PostForm view={view} action="/settings/account/tokens" class="narrow">
      <TextField
        view={view}
        id="label"
        label={t('settings.tokens.label')}
        hint={t('settings.tokens.label_hint')}
        autocomplete="off"
        value={typed?.label ?? ''}
        fault={faultAt(faults, 'label')}
      />
      <ChoiceField
        view={view}
        id="days"
        type="radio"
        label={t('settings.tokens.lives')}
        choices={TOKEN_DAYS.map((days) => ({ value: days, label: t('settings.tokens.days', { days: Number(days) }) }))}
        chosen={[typed?.days ?? '90']}
        fault={faultAt(faults, 'days')}
      />
      <FormActs view={view} submit={t('settings.tokens.create')} />
    </PostForm>
  );
}
