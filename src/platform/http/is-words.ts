import { ValidateBy } from 'class-validator';

/** How much text a member may hold, in UTF-16 units, and whether nothing but blanks will do. */
export interface WordsLimits {
  readonly max: number;
  readonly blank?: boolean;
}

/**
 * Half a character and control characters but tab and line ends: PostgreSQL stores neither, and no reader sees them. Nor
 * what turns the direction of writing: none of our languages needs it, and it would reorder the words around.
 */
const UNFIT = /[\p{Surrogate}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u;

/** What shows nothing: blanks, and marks without a width. */
const UNSEEN = /[\s\p{Cf}\p{Cc}]+/gu;

/** A member that must be text for people to read. */
export function IsWords(limits: WordsLimits): PropertyDecorator {
  return ValidateBy({
    name: 'isWords',
    validator: {
      validate: (value) => wordsFault(value, limits) === null,
      defaultMessage: (at) => wordsFault(at?.value, limits) ?? '',
    },
  });
}

/** What is wrong with a text, as a code of `problems.faults` in the locale files; null where nothing is. */
export function wordsFault(value: unknown, { max, blank = false }: WordsLimits): string | null {
  if (typeof value !== 'string') return 'not_text';
  if (value.length > max) return 'too_long';
  if (UNFIT.test(value)) return 'unfit_characters';
  return value.replace(UNSEEN, '') === '' && !blank ? 'required' : null;
}
