import { LANGUAGES } from '../../../../domain/shared/language.js';

/** Longest of any field but the box for a whole document. */
const LONGEST = 2_000;

/** The fields of a posted form; a box that is ticked twice comes as a list. */
export class WorkflowForm {
  private readonly fields: Readonly<Record<string, unknown>>;

  constructor(body: unknown) {
    this.fields = typeof body === 'object' && body !== null ? { ...body } : {};
  }

  /** A text as typed without blanks around it, '' where the field is missing. */
  text(name: string, longest = LONGEST): string {
    const value = this.fields[name];
    return typeof value === 'string' ? value.slice(0, longest).trim() : '';
  }

  /** Every value of a field. */
  list(name: string): readonly string[] {
    const value = this.fields[name];
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    return all
      .filter((one): one is string => typeof one === 'string' && one !== '')
      .map((one) => one.slice(0, LONGEST));
  }

  /** A whole number; NaN where it is none. */
  whole(name: string): number {
    const text = this.text(name);
    return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  }

  /** A label in every language, from the fields `label-<language>`. */
  labels(): Readonly<Record<string, string>> {
    return Object.fromEntries(LANGUAGES.map((language) => [language, this.text(`label-${language}`)]));
  }
}
