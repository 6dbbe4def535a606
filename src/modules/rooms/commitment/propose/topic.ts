import type { Definition, JointMove, Need } from '../../../../domain/workflow/definition.js';
import type { Denial } from '../../../../domain/workflow/denial.js';
import { TERM_SUBJECTS, type TermSubject } from '../../../../domain/workflow/proposable.js';
import type { Subject } from '../../../../domain/workflow/subject.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { type Matter, roomOf } from '../matter.js';

/** What a form is about: a joint move, a change of terms that all agree on, or the owners of one's own side. */
export type Topic =
  | { readonly type: 'move'; readonly name: string; readonly move: JointMove }
  | { readonly type: TermSubject }
  | { readonly type: 'own_owners' };

/** Begins the address of a move, which no name of a change of terms does. */
const MOVE = 'move-';

/** The topic of an address; null where it names none of this workflow's. */
export function topicOf(definition: Definition, text: string): Topic | null {
  if (text === 'own-owners') return { type: 'own_owners' };
  const term = TERM_SUBJECTS.find((one) => one === text);
  if (term !== undefined) return { type: term };
  const name = text.startsWith(MOVE) ? text.slice(MOVE.length) : '';
  const move = Object.hasOwn(definition.moves, name) ? definition.moves[name] : undefined;
  return move?.scope === 'joint' ? { type: 'move', name, move } : null;
}

/** The topic of an open proposal, for an answer in kind; null where no form can propose it. */
export function topicOfSubject(definition: Definition, subject: Subject): Topic | null {
  return topicOf(definition, subject.type === 'move' ? `${MOVE}${subject.move}` : subject.type);
}

/** Address of the topic's form. `counters` names the proposal it is to answer. */
export function topicHref(matter: Matter, topic: Topic, counters: string | null): string {
  const part = topic.type === 'move' ? `${MOVE}${topic.name}` : topic.type.replace('_', '-');
  const query = counters === null ? '' : `?counters=${counters}`;
  return `${roomOf(matter)}/propose/${part}${query}`;
}

/** What the topic is called: a move as its workflow has it. */
export function topicLabel({ t, language }: ViewContext, topic: Topic): string {
  return topic.type === 'move' ? topic.move.labels[language] : t(`propose.topic.${topic.type}`);
}

/** What a move asks a form for; a change of terms brings its own fields. */
export function needsOf(topic: Topic): readonly Need[] {
  return topic.type === 'move' ? topic.move.needs : [];
}

/** Why the reader cannot put it forward now; null where he can. */
export function topicDenial({ moves }: Matter, topic: Topic): Denial | null {
  if (topic.type === 'own_owners') return moves.ownOwners;
  const found = moves.proposables.find(({ subject, move }) =>
    topic.type === 'move' ? move === topic.name : subject === topic.type,
  );
  return found?.denial ?? null;
}

/** The open proposal that anything put forward now would answer; null where none of another side is open. */
export function counteredBy({ commitment, moves }: Matter): string | null {
  const answers = moves.proposables.some(({ counters }) => counters);
  return answers ? (commitment.proposal?.id ?? null) : null;
}
