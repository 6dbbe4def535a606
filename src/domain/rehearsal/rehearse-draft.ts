import type { CivilDate } from '../shared/civil-date.js';
import type { Definition } from '../workflow/definition.js';
import { conferenceWithDraft } from './conference-with-draft.js';
import { type DraftFigures, DraftTally } from './draft-tally.js';
import type { HashOf } from './gather-facts.js';
import { type Invariant, RehearsalFault } from './rehearsal-fault.js';
import type { RehearsalEvent } from './rehearsal-event.js';
import { rehearse } from './rehearse.js';
import type { RehearsedConference } from './rehearsed-conference.js';
import type { RehearsedEngine } from './engine.js';

/** Longest rehearsal of a draft: somebody waits for it. */
export const MOST_DRAFT_MONTHS = 36;
/** Most commitments of a conference that are played with a draft. */
export const MOST_DRAFT_COMMITMENTS = 80;
/** Most lines of a transcript that are kept. */
export const MOST_DRAFT_LINES = 30_000;

/** A draft to be tried out on a conference. */
export interface DraftOrder {
  readonly conference: RehearsedConference;
  readonly draft: Definition;
  /** 1 to `MOST_DRAFT_MONTHS`. */
  readonly months: number;
  /** A whole number, below 2^53 either way. */
  readonly seed: number;
  readonly hashOf: HashOf;
  /** The lines of the transcript that an event makes, in the words of the reader. */
  readonly linesOf: (event: RehearsalEvent, conference: RehearsedConference) => readonly string[];
  readonly engine?: RehearsedEngine;
}

/** Where a rehearsal broke off, since a promise of the engine did not hold. */
export interface BrokenPromise {
  readonly invariant: Invariant;
  readonly commitment: string;
  readonly day: string;
}

/** What came of a draft when it was tried out. */
export interface DraftRehearsal extends DraftFigures {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly ofKind: number;
  readonly invented: number;
  readonly leftOut: number;
  /** Null where every promise was kept to the end. */
  readonly broken: BrokenPromise | null;
  readonly lines: readonly string[];
  /** How many lines followed those that are kept. */
  readonly moreLines: number;
}

/**
 * Plays a conference with a draft in force from its first day, and gives the figures and the transcript, both bounded. Same order,
 * same result. Throws RangeError where no session has a day, and for months or a seed that make no sense.
 */
export function rehearseDraft(order: DraftOrder): DraftRehearsal {
  const { draft, months, seed, hashOf, linesOf, engine } = order;
  if (months > MOST_DRAFT_MONTHS) throw new RangeError(`months: ${months}`);
  const { conference, ofKind, invented, leftOut } = conferenceWithDraft(
    order.conference,
    draft,
    MOST_DRAFT_COMMITMENTS,
  );
  const tally = new DraftTally(draft);
  const lines: string[] = [];
  let moreLines = 0;
  let span: { readonly from: CivilDate; readonly to: CivilDate } | null = null;
  const tell = (event: RehearsalEvent): void => {
    if (event.type === 'began') span = { from: event.day, to: event.to };
    tally.take(event);
    const told = linesOf(event, conference);
    const kept = told.slice(0, MOST_DRAFT_LINES - lines.length);
    lines.push(...kept);
    moreLines += told.length - kept.length;
  };
  const broken = brokenBy(() => void rehearse({ conference, months, seed, hashOf, tell, ...(engine && { engine }) }));
  // Whatever breaks off does so after the beginning was told.
  if (span === null) throw new RangeError('nothing began');
  const { from, to }: { from: CivilDate; to: CivilDate } = span;
  return { from, to, ofKind, invented, leftOut, broken, lines, moreLines, ...tally.result() };
}

function brokenBy(play: () => void): BrokenPromise | null {
  try {
    play();
    return null;
  } catch (error) {
    if (!(error instanceof RehearsalFault)) throw error;
    const { invariant, commitment, day } = error;
    return { invariant, commitment, day };
  }
}
