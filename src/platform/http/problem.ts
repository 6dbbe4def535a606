import { PROBLEMS, type ProblemCode } from './problem-catalogue.js';

/** One fault of an input: where it stands (JSON pointer or field name) and what is wrong, as a code of the catalogue's locale. */
export interface InputFault {
  readonly pointer: string;
  readonly detail: string;
}

/** What a refusal carries beside its code. */
export interface ProblemDetails {
  /** Values for the sentence in the locale files. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Members of the answer a client can act on, for example the open moves or the present version. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly faults?: readonly InputFault[];
}

/** An expected refusal. Carries a code of the catalogue; the words come from the locale files when it is shown. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.status = PROBLEMS[code];
  }
}
