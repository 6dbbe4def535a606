import { LANGUAGES, type LocalizedText } from '../shared/language.js';
import type { Facts, TermsAtHand } from './command.js';
import type { CommitmentState, OpenProposal } from './commitment-state.js';
import type { NamedCommitment } from './commitment-terms.js';
import { type Definition, SPLIT_STATE } from './definition.js';
import { record, type Effect, type JointMoved } from './effect.js';
import { namedMove } from './named-move.js';
import type { DeadlineSubject, MoveSubject, SplitSubject } from './subject.js';

/**
 * What takes effect with the last consent, first of all the record that ends the proposal. Throws RangeError where the shell
 * left out the terms, or gave fewer ids and numbers than commitments take effect.
 */
export function effectsOfConsent(
  definition: Definition,
  state: CommitmentState,
  open: OpenProposal,
  facts: Facts,
): readonly Effect[] {
  const { id: proposalId, subject } = open;
  switch (subject.type) {
    case 'move':
      return moved(definition, state, { proposalId, subject, facts });
    case 'deadline':
      return [deadlineSet(proposalId, subject, termsOf(facts))];
    case 'text':
      return [record({ kind: 'commitment_amended', texts: subject.texts, proposalId })];
    case 'owners':
      return [record({ kind: 'commitment_amended', assignments: subject.assignments, proposalId })];
    case 'split':
      return split(definition, state, { proposalId, subject, facts });
    case 'migration': {
      const { toVersion: to, mapping } = subject;
      return [record({ kind: 'workflow_migrated', proposalId, from: definition.version, to, mapping })];
    }
  }
}

interface Agreed<Agreed> {
  readonly proposalId: string;
  readonly subject: Agreed;
  readonly facts: Facts;
}

function moved(
  definition: Definition,
  { joint }: CommitmentState,
  { proposalId, subject, facts }: Agreed<MoveSubject>,
): readonly Effect[] {
  const { move: name, into, successor, text } = subject;
  const move = namedMove(definition, name);
  if (move?.scope !== 'joint') throw new RangeError(`${definition.kind} has no joint move "${name}"`);
  const { to, setsPosition } = move;
  const body = { kind: 'joint_moved', move: name, from: joint, to, proposalId, setsPosition } as const;
  const effects: Effect[] = [record({ ...body, ...detailsOf(subject) })];
  if (text !== null) effects.push(record({ kind: 'commitment_amended', texts: text, proposalId }));
  if (into !== null) effects.push(...merged(proposalId, termsOf(facts)));
  if (successor !== null) {
    const [commitment] = freshOf(facts, 1);
    effects.push(record({ kind: 'commitment_linked', relation: 'opens', other: commitment, proposalId }));
    effects.push({ type: 'open', commitment, relation: 'opened_by', ...successor, proposalId });
  }
  return effects;
}

/** What the needs of the move brought, where they did. */
function detailsOf({ session, period, measures }: MoveSubject): Pick<JointMoved, 'session' | 'period' | 'measures'> {
  return {
    ...(session === null ? {} : { session }),
    ...(period === null ? {} : { period }),
    ...(measures === null ? {} : { measures }),
  };
}

function merged(proposalId: string, { into }: TermsAtHand): readonly Effect[] {
  if (into === null) throw new RangeError('merged into a commitment that is not there');
  const { id, number } = into;
  return [
    record({ kind: 'commitment_merged', proposalId, into: { id, number } }),
    { type: 'link', commitment: { id, number }, relation: 'merged_from', proposalId },
  ];
}

/** The reason stands in every language and says which it is written in: nobody has rendered it, and nobody is to wait for that. */
function deadlineSet(proposalId: string, { deadline, reason }: DeadlineSubject, terms: TermsAtHand): Effect {
  const text = reason?.text.trim() ?? '';
  const given = text === '' || reason === null ? null : { words: inEveryLanguage(text), language: reason.language };
  return record({
    kind: 'deadline_set',
    version: terms.deadlines + 1,
    deadline,
    reason: given?.words ?? null,
    ...(given === null ? {} : { reasonLanguage: given.language }),
    demonstration: false,
    proposalId,
  });
}

function inEveryLanguage(text: string): LocalizedText {
  return Object.fromEntries(LANGUAGES.map((language) => [language, text])) as Record<
    (typeof LANGUAGES)[number],
    string
  >;
}

function split(
  definition: Definition,
  { joint }: CommitmentState,
  { proposalId, subject, facts }: Agreed<SplitSubject>,
): readonly Effect[] {
  const { parts } = subject;
  const into = freshOf(facts, parts.length);
  const { deadline } = termsOf(facts);
  return [
    record({ kind: 'commitment_split', proposalId, from: joint, to: SPLIT_STATE, into }),
    ...parts.map((part, index): Effect => {
      const commitment = into[index];
      if (commitment === undefined) throw new RangeError('fewer commitments than parts');
      return { type: 'open', commitment, relation: 'split_from', kind: definition.kind, ...part, deadline, proposalId };
    }),
  ];
}

function termsOf({ terms }: Facts): TermsAtHand {
  if (terms === undefined || terms === null) throw new RangeError('carried out without the terms');
  return terms;
}

function freshOf(facts: Facts, count: number): readonly [NamedCommitment, ...NamedCommitment[]] {
  const [first, ...rest] = termsOf(facts).fresh.slice(0, count);
  if (first === undefined || rest.length + 1 < count)
    throw new RangeError(`no ids and numbers for ${count} commitments`);
  return [first, ...rest];
}
