import { isCivilDate, type CivilDate } from '../../domain/shared/civil-date.js';
import type { Reader } from './check-conference-draft.js';

const LONGEST = 2_000;

/** A text of one to `longest` characters without control characters. A number must be quoted: 01.10 would lose its zeros. */
export function text(longest = LONGEST): Reader<string> {
  return ({ value, path }, faults) => {
    if (typeof value !== 'string') faults.add(path, 'not_text', { found: shown(value) });
    else if (value.trim() === '') faults.add(path, 'text_empty');
    else if ([...value].length > longest) faults.add(path, 'text_too_long', { longest });
    else if (/\p{Cc}/u.test(value)) faults.add(path, 'control_character');
    else return value;
    return undefined;
  };
}

/** Forms of texts that have one, named for the words that describe them. */
type Form = 'commitment_number' | 'code' | 'seal' | 'mailbox' | 'workflow_name' | 'tag' | 'web_address';

/** A text of the given form. */
export function matching(pattern: RegExp, form: Form): Reader<string> {
  const read = text();
  return (place, faults) => {
    const value = read(place, faults);
    if (value === undefined || pattern.test(value)) return value;
    faults.add(place.path, 'malformed', { found: shown(value), form });
    return undefined;
  };
}

export function oneOf<T extends string>(values: readonly T[]): Reader<T> {
  return ({ value, path }, faults) => {
    const known = values.find((candidate) => candidate === value);
    if (known === undefined) faults.add(path, 'not_one_of', { found: shown(value), known: values.join(', ') });
    return known as ReturnType<Reader<T>>;
  };
}

export const day: Reader<CivilDate> = ({ value, path }, faults) => {
  if (isCivilDate(value)) return value;
  faults.add(path, 'not_a_day', { found: shown(value) });
  return undefined;
};

/** A whole number from 1 to 99 999. */
export const count: Reader<number> = ({ value, path }, faults) => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 99_999) return value;
  faults.add(path, 'not_a_number', { found: shown(value) });
  return undefined;
};

export const flag: Reader<boolean> = ({ value, path }, faults) => {
  if (typeof value === 'boolean') return value;
  faults.add(path, 'not_true_or_false', { found: shown(value) });
  return undefined;
};

/** Demonstration data says so with `demonstration: true`; anything else is a fault. */
export const isDemonstration: Reader<true> = ({ value, path }, faults) => {
  if (value === true) return true;
  faults.add(path, 'demonstration_unmarked');
  return undefined;
};

/** A value as a short quotation for the words of a fault. */
function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? '–';
  return json.length > 60 ? `${json.slice(0, 59)}…` : json;
}
