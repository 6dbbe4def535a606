import type { CivilDate } from '../shared/civil-date.js';
import type { SideId } from '../shared/side-id.js';
import type { Facts, TermsAtHand } from '../workflow/command.js';
import type { NamedCommitment } from '../workflow/commitment-terms.js';
import type { Definition } from '../workflow/definition.js';
import { commitmentsOpened, type Subject } from '../workflow/subject.js';
import type { Matter, PutProposal } from './matter.js';
import { proposalContent } from './proposal-content.js';
import type { Wish } from './wish.js';

/** SHA-256, or whatever stands for it, of plain JSON. */
export type HashOf = (content: Readonly<Record<string, unknown>>) => string;

/** What the house knows beside the commitment. */
export interface KnownFacts {
  readonly sides: readonly SideId[];
  readonly day: CivilDate;
  readonly sessions: readonly number[];
  readonly organisations: Readonly<Record<string, SideId | null>>;
  readonly byNumber: ReadonlyMap<string, Matter>;
  readonly definitions: readonly Definition[];
  readonly hashOf: HashOf;
  readonly fresh: (area: number, count: number) => readonly NamedCommitment[];
}

/** What a command proposes, as the content stands now; null for every other command. */
export function putBy(matter: Matter, { body, sentence }: Wish, day: CivilDate): PutProposal | null {
  if (body.type !== 'propose' && body.type !== 'counter') return null;
  const { subject, reason } = body;
  const counters = body.type === 'counter' ? body.counters : null;
  const put = { subject, sentence, reason, counters };
  return { ...put, content: proposalContent(matter, put), openedOn: day };
}

/** Facts as the house gathers them for a command. */
export function gatherFacts(known: KnownFacts, matter: Matter, wish: Wish, put: PutProposal | null): Facts {
  const { id: _id, ...party } = wish.actor;
  const subject = put?.subject ?? matter.state.proposal?.subject ?? null;
  return {
    sides: known.sides,
    actor: party,
    on: known.day,
    sharedEvidence: matter.evidence.length,
    sentence: wish.sentence !== null,
    contentHash: contentHash(known, matter, wish, put),
    terms: termsAtHand(known, matter, subject),
    target: subject?.type === 'migration' ? versionOf(known, matter, subject.toVersion) : null,
    lapsesOn: wish.lapsesOn ?? null,
  };
}

function contentHash({ hashOf }: KnownFacts, matter: Matter, { body }: Wish, put: PutProposal | null): string | null {
  if (put !== null) return hashOf(put.content);
  const open = matter.state.proposal;
  const was = open === null ? undefined : matter.proposals.get(open.id);
  return body.type === 'accept' && was !== undefined ? hashOf(proposalContent(matter, was)) : null;
}

function termsAtHand(known: KnownFacts, matter: Matter, subject: Subject | null): TermsAtHand {
  const wanted = subject?.type === 'move' ? subject.into : null;
  const into = wanted === null ? undefined : known.byNumber.get(wanted);
  const count = subject === null ? 0 : commitmentsOpened(subject);
  const { number, deadlines, deadline, texts, assignments, origin } = matter;
  return {
    number,
    deadlines: deadlines.length,
    deadline,
    texts,
    assignments,
    organisations: known.organisations,
    sessions: known.sessions,
    closedPeriods: matter.closedPeriods,
    into: into === undefined ? null : { ...into.named, open: into.open },
    fresh: count === 0 ? [] : known.fresh(origin.area, count),
  };
}

function versionOf({ definitions }: KnownFacts, { definition }: Matter, version: number): Definition | null {
  return definitions.find((one) => one.kind === definition.kind && one.version === version) ?? null;
}
