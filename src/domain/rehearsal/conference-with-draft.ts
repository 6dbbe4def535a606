import { nextNumbers } from '../records/next-numbers.js';
import type { Definition } from '../workflow/definition.js';
import type { RehearsedCommitment, RehearsedConference } from './rehearsed-conference.js';

/** With fewer commitments of its kind a workflow is hardly tried out. */
const LEAST_OF_KIND = 6;

/** A conference on which a draft can be tried out, and how its commitments were chosen. */
export interface DraftStage {
  readonly conference: RehearsedConference;
  /** Commitments of the draft's kind that are played, the invented ones among them. */
  readonly ofKind: number;
  /** Copies of other commitments, made because the conference has so few of the kind. */
  readonly invented: number;
  /** Commitments of the conference that are not played. */
  readonly leftOut: number;
}

/**
 * The conference as if the draft were in force from its first day: the only version of its kind, beside the newest of every
 * other. At most `most` of its commitments are played, those of the draft's kind before others.
 */
export function conferenceWithDraft(conference: RehearsedConference, draft: Definition, most: number): DraftStage {
  const isOwn = ({ kind }: RehearsedCommitment): boolean => kind === draft.kind;
  const { commitments } = conference;
  const [own, others] = [commitments.filter(isOwn), commitments.filter((one) => !isOwn(one))];
  const chosen = new Set([...own, ...others].slice(0, most));
  const played = commitments.filter((one) => chosen.has(one));
  const copies = copiesOf(own.length > 0 ? own : others, draft, {
    count: Math.min(LEAST_OF_KIND, most) - own.length,
    taken: new Set(commitments.map(({ number }) => number)),
  });
  const definitions = [...newestOf(conference.definitions.filter(({ kind }) => kind !== draft.kind)), draft];
  return {
    conference: { ...conference, definitions, commitments: [...played, ...copies] },
    ofKind: played.filter(isOwn).length + copies.length,
    invented: copies.length,
    leftOut: commitments.length - played.length,
  };
}

function copiesOf(
  sources: readonly RehearsedCommitment[],
  { kind }: Definition,
  { count, taken }: { readonly count: number; readonly taken: ReadonlySet<string> },
): readonly RehearsedCommitment[] {
  const numbers = new Set(taken);
  return Array.from({ length: Math.max(0, count) }, (_, at) => sources[at % sources.length]).flatMap((source) => {
    if (source === undefined) return [];
    const [number = source.number] = nextNumbers(source.area, numbers, 1);
    numbers.add(number);
    return [{ ...source, number, kind }];
  });
}

function newestOf(definitions: readonly Definition[]): readonly Definition[] {
  return definitions.filter(
    ({ kind, version }) => !definitions.some((other) => other.kind === kind && other.version > version),
  );
}
