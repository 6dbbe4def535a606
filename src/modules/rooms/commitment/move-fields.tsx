import type { Need } from '../../../domain/workflow/definition.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import { SelectField } from '../../../platform/web/components/select-field.js';
import { TextArea } from '../../../platform/web/components/text-area.js';
import { TextField } from '../../../platform/web/components/text-field.js';
import { LANGUAGES } from '../../../domain/shared/language.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { chosenLanguage, type MoveWords } from './move-words.js';

interface Props {
  readonly view: ViewContext;
  readonly needs: readonly Need[];
  readonly words: MoveWords;
  readonly faults: readonly FieldFault[];
}

/** The fields a move needs, and no others. */
export function MoveFields({ view, needs, words, faults }: Props): JSX.Element {
  const { t } = view;
  const field = (id: keyof MoveWords) => ({
    view,
    id,
    label: t(`commitment.field.${id}`),
    fault: faults.find((fault) => fault.field === id)?.message,
    value: words[id],
  });
  const lang = chosenLanguage(words.sentence_language);
  return (
    <>
      {needs.includes('waiting_for') ? (
        <TextField {...field('waiting_for')} hint={t('commitment.hint.waiting_for')} />
      ) : (
        ''
      )}
      {needs.includes('sentence') ? (
        <>
          <TextArea {...field('sentence')} hint={t('commitment.hint.sentence')} {...(lang === null ? {} : { lang })} />
          <SelectField
            {...field('sentence_language')}
            options={LANGUAGES.map((language) => ({
              value: language,
              label: t(`common.texts.language.${language}`),
              lang: language,
            }))}
          />
        </>
      ) : (
        ''
      )}
      {needs.includes('reason') ? <TextArea {...field('reason')} hint={t('commitment.hint.reason')} /> : ''}
    </>
  );
}
