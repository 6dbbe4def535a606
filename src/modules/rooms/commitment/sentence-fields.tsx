import { LANGUAGES } from '../../../domain/shared/language.js';
import { faultAt, type FieldFault } from '../../../platform/web/components/error-summary.js';
import { SelectField } from '../../../platform/web/components/select-field.js';
import { TextArea } from '../../../platform/web/components/text-area.js';
import type { ViewContext } from '../../../platform/web/view-context.js';

interface Props {
  readonly view: ViewContext;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FieldFault[];
}

/** The sentence to agree on: which language binds, and what each says. Without script nobody knows which are mere renderings. */
export function SentenceFields({ view, values, faults }: Props): JSX.Element {
  const { t } = view;
  const field = (id: string, label: string) => ({
    view,
    id,
    label,
    value: values[id] ?? '',
    fault: faultAt(faults, id),
  });
  return (
    <fieldset class="field">
      <legend safe>{t('commitment.field.sentence')}</legend>
      <p class="hint" safe>
        {t('commitment.hint.sentence')}
      </p>
      <SelectField
        {...field('sentence_language', t('commitment.field.sentence_language'))}
        hint={t('commitment.hint.sentence_language')}
        options={LANGUAGES.map((value) => ({ value, label: t(`common.texts.language.${value}`), lang: value }))}
      />
      {LANGUAGES.map((language) => (
        <TextArea
          {...field(
            `sentence_${language}`,
            t('commitment.field.sentence_in', { language: t(`common.texts.language.${language}`) }),
          )}
          lang={language}
        />
      ))}
    </fieldset>
  );
}
