/** One thing wrong in a conference file. `line` counts from 1; `path` is dotted, e.g. `sides[0].seal`, empty for the whole file. */
export interface ConferenceFault {
  readonly line: number;
  readonly path: string;
  /** Stable name of the fault. Its words, what was found and what to do about it, stand under `loading.fault.<code>`. */
  readonly code: string;
  readonly params: FaultParams;
}

/** Values for the words of a fault. */
export type FaultParams = Readonly<Record<string, string | number>>;

export type FilePath = readonly (string | number)[];

/** Collects faults, so that one run names all of them. */
export class ConferenceFaults {
  private readonly found: ConferenceFault[] = [];

  constructor(private readonly lineOf: (path: FilePath) => number) {}

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  add(path: FilePath, code: string, params: FaultParams = {}): void {
    this.found.push({ line: this.lineOf(path), path: written(path), code, params });
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
