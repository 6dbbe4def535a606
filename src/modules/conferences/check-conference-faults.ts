/** One thing wrong in a conference file. `line` counts from 1; `path` is dotted, e.g. `sides[0].seal`, empty for the whole file. */
export interface ConferenceFault {
  readonly line: number;
  readonly path: string;
  /** Stable name of the fault. */
  readonly code: string;
  /** What was found and what to do about it. */
  readonly detail: string;
}

export type FilePath = readonly (string | number)[];

/** Collects faults, so that one run names all of them. */
export class ConferenceFaults {
  private readonly found: ConferenceFault[] = [];

  constructor(private readonly lineOf: (path: FilePath) => number) {}

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  add(path: FilePath, code: string, detail: string): void {
    this.found.push({ line: this.lineOf(path), path: written(path), code, detail });
  }

  /** Takes over what another collector found. */
  include(other: ConferenceFaults): void {
    this.found.push(...other.found);
  }

  /** All faults in the order of their lines. */
  inOrder(): readonly ConferenceFault[] {
    return [...this.found].sort((a, b) => a.line - b.line);
  }
}

function written(path: FilePath): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}
