import type { Draft } from './check-conference-draft.js';
import type { ConferenceFaults, FilePath } from './check-conference-faults.js';
import type { ConferenceFile } from './conference-file.js';

const MOST_NAMED = 12;

/** Everything that other parts of the file may refer to, and the one way to refer to it. */
export class ConferenceIndex {
  readonly sides: ReadonlySet<string>;
  readonly posts: ReadonlySet<string>;
  readonly sessions: ReadonlySet<number>;
  readonly instruments: ReadonlySet<number>;
  readonly areas: ReadonlySet<number>;
  readonly documents: ReadonlySet<string>;
  /** Side of every organisation by its code; null = neither side. */
  readonly sideOf: ReadonlyMap<string, string | null>;

  constructor(
    file: Draft<ConferenceFile>,
    private readonly faults: ConferenceFaults,
  ) {
    this.sides = new Set(values(file.sides, (side) => side.id));
    this.posts = new Set(values(file.posts, (post) => post.code));
    this.sessions = new Set(values(file.sessions, (session) => session.number));
    this.instruments = new Set(values(file.instruments, (instrument) => instrument.number));
    this.areas = new Set(values(file.areas, (area) => area.number));
    this.documents = new Set(values(file.documents, (document) => document.code));
    this.sideOf = new Map(
      values(file.organisations, ({ code, side }) => (code === undefined ? undefined : [code, side ?? null])),
    );
  }

  /** Notes a fault where `wanted` names nothing in `known`; what is null or was unreadable passes. */
  refer(
    kind: string,
    known: ReadonlySet<string> | ReadonlySet<number>,
    wanted: string | number | null | undefined,
    path: FilePath,
  ): void {
    if (wanted === null || wanted === undefined || (known as ReadonlySet<unknown>).has(wanted)) return;
    const list = [...known].slice(0, MOST_NAMED).join(', ');
    this.faults.add(path, `unknown_${kind}`, { wanted, known: known.size > MOST_NAMED ? `${list}, …` : list });
  }

  organisation(wanted: string | null | undefined, path: FilePath): void {
    this.refer('organisation', new Set(this.sideOf.keys()), wanted, path);
  }
}

function values<T, V>(list: readonly (T | undefined)[] | undefined, pick: (entry: T) => V | undefined): V[] {
  return (list ?? []).flatMap((entry) => {
    const value = entry === undefined ? undefined : pick(entry);
    return value === undefined ? [] : [value];
  });
}
