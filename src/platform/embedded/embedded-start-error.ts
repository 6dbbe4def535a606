export const EMBEDDED_START_CODES = [
  'data_folder_read_only',
  'data_folder_other_version',
  'data_folder_in_use',
  'already_running',
  'platform_unsupported',
  'cannot_drop_root',
  'initdb_failed',
  'start_failed',
  'disk_full',
] as const;
export type EmbeddedStartCode = (typeof EMBEDDED_START_CODES)[number];

/**
 * Thrown when the embedded PostgreSQL cannot be started. It carries a code and parameters, never a sentence:
 * `describeStartError` turns it into text, because this fails before anybody's language is known.
 */
export class EmbeddedStartError extends Error {
  /** Key, inside the start topic of the locale files, of the sentence that says how to get out. */
  readonly wayOut: string;

  constructor(
    readonly code: EmbeddedStartCode,
    readonly params: Readonly<Record<string, string>>,
    options?: { cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'EmbeddedStartError';
    this.wayOut = `errors.${code}.way_out`;
  }
}
