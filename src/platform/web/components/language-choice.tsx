import { LANGUAGES } from '../../../domain/shared/language.js';
import { type Choice, ChoiceField } from './choice-field.js';
import type { FieldProps } from './field-notes.js';

export interface LanguageChoiceProps extends Omit<FieldProps, 'id'> {
  readonly id?: string;
  /** As typed: what is no language chooses none. */
  readonly chosen: string;
  /** A choice before the languages, where none of them need be named. */
  readonly first?: Choice;
}

/** One of the three languages, each by its own name; or what stands before them. */
export function LanguageChoice({ chosen, first, id = 'language', ...field }: LanguageChoiceProps): JSX.Element {
  const languages = LANGUAGES.map((lang) => ({
    value: lang,
    label: { text: field.view.t(`common.texts.language.${lang}`), lang },
  }));
  const choices = first === undefined ? languages : [first, ...languages];
  return <ChoiceField {...field} id={id} type="radio" choices={choices} chosen={[chosen]} />;
}
