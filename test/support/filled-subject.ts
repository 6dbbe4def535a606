import { civilDate } from '../../src/domain/shared/civil-date.js';
import type { TermsAtHand } from '../../src/domain/workflow/command.js';
import type { CommitmentTexts } from '../../src/domain/workflow/commitment-terms.js';
import type { Definition, Need } from '../../src/domain/workflow/definition.js';
import { moveSubject, type MoveSubject } from '../../src/domain/workflow/subject.js';

/** The same words in every language. */
export function textsSaying(words: string): CommitmentTexts {
  const text = { title: words, body: `${words}.` };
  return { en: text, 'zh-Hant': text, 'zh-Hans': text };
}

/** A joint move with everything its needs ask for but what is named. */
export function filledMove(definition: Definition, name: string, without: Need | null = null): MoveSubject {
  const move = definition.moves[name];
  if (move?.scope !== 'joint') return moveSubject(name);
  const needs = (need: Need): boolean => need !== without && move.needs.includes(need);
  const [kind] = move.opens;
  return moveSubject(name, {
    session: needs('session') ? 1 : null,
    into: needs('into') ? '1.2' : null,
    text: needs('text') ? textsSaying('reworded') : null,
    measures: needs('measures') ? [{ language: 'en', text: 'a measure' }] : null,
    period: needs('period') ? { from: civilDate('2022-01-01'), to: civilDate('2022-12-31') } : null,
    successor:
      needs('successor') && kind !== undefined
        ? { kind, texts: textsSaying('what follows'), assignments: null, deadline: null }
        : null,
  });
}

/** Terms of a commitment numbered 1.1 in a conference of one session and the commitments 1.1 and 1.2. */
export const SOME_TERMS: TermsAtHand = {
  number: '1.1',
  deadlines: 0,
  deadline: null,
  texts: textsSaying('agreed'),
  assignments: [],
  organisations: {},
  sessions: [1],
  into: { id: 'c2', number: '1.2', open: true },
  fresh: [
    { id: 'c3', number: '1.3' },
    { id: 'c4', number: '1.4' },
    { id: 'c5', number: '1.5' },
  ],
};
