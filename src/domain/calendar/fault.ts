/** One thing wrong in a configuration file: where it stands, which message explains it, and the text found there. */
export interface Fault {
  /** Dotted place in the file, e.g. `years.2026.holidays[3]`; empty for the file as a whole. */
  readonly path: string;
  /** Key of the message that people read, e.g. `calendar.not_a_day`. */
  readonly message_code: string;
  /** The offending value as written, for the message to quote. */
  readonly detail: string;
}
