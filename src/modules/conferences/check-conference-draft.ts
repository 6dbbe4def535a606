import type { ConferenceFaults, FilePath } from './check-conference-faults.js';

/** What could be read of a `T`: parts with a fault are undefined, so that later checks can still look at the rest. */
export type Draft<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer U)[]
    ? readonly (Draft<U> | undefined)[]
    : { readonly [K in keyof T]: Draft<T[K]> | undefined };

/** One value of the file and where it stands. */
export interface Place {
  readonly value: unknown;
  readonly path: FilePath;
}

/** Reads a `T`; undefined = a fault was noted. */
export type Reader<T> = (place: Place, faults: ConferenceFaults) => Draft<T> | undefined;
