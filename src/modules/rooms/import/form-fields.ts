import { UploadedFile } from '../../../platform/http/uploads.js';

const LONGEST = 5_000;

/** The fields of a posted form, whose names may depend on the conference (one lead a side). */
export class FormFields {
  private readonly fields: Readonly<Record<string, unknown>>;

  constructor(body: unknown) {
    this.fields = typeof body === 'object' && body !== null ? { ...body } : {};
  }

  /** A text as typed, '' where the field is missing; cut where it is longer than any field of ours. */
  text(name: string, longest = LONGEST): string {
    const value = this.fields[name];
    return typeof value === 'string' ? value.slice(0, longest) : '';
  }

  /** A whole number; NaN where it is none. */
  whole(name: string): number {
    const text = this.text(name);
    return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  }

  /** A file that was chosen, or null. */
  file(name: string): UploadedFile | null {
    const value = this.fields[name];
    return value instanceof UploadedFile && (value.name !== '' || value.bytes.length > 0) ? value : null;
  }
}
