import { LANGUAGES } from '../../../domain/shared/language.js';
import { ChoiceField } from './choice-field.js';
import type { FieldProps } from './field-notes.js';

export interface LanguageChoiceProps extends Omit<FieldProps, 'id'> {
  readonly id?: string;
  /** As typed: what is no language chooses none. */
  readonly chosen: string;
}

/** One of the three languages, each by its own name. */
export function LanguageChoice({ chosen, id = 'language', ...field }: LanguageChoiceProps): JSX.Element {
  const choices = LANGUAGES.map((lang) => ({
    value: lang,
    label: { text: field.view.t(`common.texts.language.${lang}`), lang },
  }));
  return <ChoiceField {...field} id={id} type="radio" choices={choices} chosen={[chosen]} />;
}
