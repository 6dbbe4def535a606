import { addDays, type CivilDate } from '../shared/civil-date.js';
import { LANGUAGES, type Language } from '../shared/language.js';
import type { AgreedSentence, CommitmentTexts } from '../workflow/commitment-terms.js';
import type { Definition } from '../workflow/definition.js';
import { namedMove } from '../workflow/named-move.js';
import { moveSubject, type MoveSubject, type WorkedPeriod } from '../workflow/subject.js';

/** What a move may have to bring. */
export interface AtHand {
  readonly on: CivilDate;
  readonly language: Language;
  readonly session: number | null;
  /** Number of another open commitment. */
  readonly into: string | null;
  readonly period?: WorkedPeriod;
  /** Makes new texts differ from those before. */
  readonly edition?: string;
}

export interface FilledMove {
  readonly subject: MoveSubject;
  readonly reason: string | null;
  readonly sentence: AgreedSentence | null;
}

/** A joint move with everything its needs ask for and nothing else. The words are names, not sentences. */
export function filledMove(definition: Definition, name: string, at: AtHand): FilledMove {
  const move = namedMove(definition, name);
  if (move?.scope !== 'joint') throw new RangeError(`${definition.kind} has no joint move "${name}"`);
  const needs = new Set<string>(move.needs);
  const [opened] = move.opens;
  const { language, on, edition = on } = at;
  const period = at.period ?? { from: addDays(on, -90), to: addDays(on, -1) };
  const subject = moveSubject(name, {
    session: needs.has('session') ? at.session : null,
    into: needs.has('into') ? at.into : null,
    text: needs.has('text') ? textsOf(`${name} ${edition}`) : null,
    measures: needs.has('measures') ? [{ language, text: `${name} ${edition}` }] : null,
    period: needs.has('period') ? period : null,
    successor:
      needs.has('successor') && opened !== undefined
        ? { kind: opened, texts: textsOf(`${opened} ${edition}`), assignments: null, deadline: null }
        : null,
  });
  return {
    subject,
    reason: needs.has('reason') ? 'rehearsed' : null,
    sentence: needs.has('sentence') ? { language, text: `${name} ${edition}`, renderings: {} } : null,
  };
}

/** The same words as title and sentence, in every language. */
export function textsOf(words: string): CommitmentTexts {
  return Object.fromEntries(LANGUAGES.map((language) => [language, { title: words, body: words }])) as CommitmentTexts;
}
