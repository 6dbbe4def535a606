import { faultAt } from '../../../../platform/web/components/error-summary.js';
import { TextField } from '../../../../platform/web/components/text-field.js';
import { sideName } from '../matter.js';
import type { FieldsProps } from './fields-props.js';
import { PartOwnerFields } from './part-owner-fields.js';
import { partsOf } from './propose-values.js';
import { TextFields } from './text-fields.js';

/** How many parts; the title and sentence of each in every language, and who owns it. */
export function SplitFields(props: FieldsProps): JSX.Element {
  const { view, matter, values, faults } = props;
  const { t } = view;
  return (
    <>
      <TextField
        view={view}
        id="parts"
        label={t('propose.field.parts')}
        hint={t('propose.hint.parts')}
        value={values['parts'] ?? ''}
        fault={faultAt(faults, 'parts')}
      />
      <p class="acts">
        <button class="btn small" name="step" value="edit" safe>
          {t('propose.show_parts')}
        </button>
      </p>
      {Array.from({ length: partsOf(values) }, (_, place) => (
        <section class="after">
          <h2 safe>{t('propose.part', { number: place + 1 })}</h2>
          <TextFields {...props} prefix={`p${place + 1}_`} />
          <PartOwnerFields
            {...props}
            prefix={`p${place + 1}_`}
            leadLabel={(side) =>
              t('propose.field.lead_of_part', { number: place + 1, side: sideName(view, matter, side) })
            }
          />
        </section>
      ))}
    </>
  );
}
