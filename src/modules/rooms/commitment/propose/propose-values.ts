import type { Deadline } from '../../../../domain/deadlines/deadline.js';
import { noDeadline } from '../../../../domain/deadlines/no-deadline.js';
import type { CivilDate } from '../../../../domain/shared/civil-date.js';
import { LANGUAGES } from '../../../../domain/shared/language.js';
import type { SideId } from '../../../../domain/shared/side-id.js';
import type { CommitmentTexts, RecordedAssignment } from '../../../../domain/workflow/commitment-terms.js';
import type { Subject } from '../../../../domain/workflow/subject.js';
import type { CommitmentView, ProposalView } from '../../../commitments/index.js';
import type { Matter } from '../matter.js';
import { sentenceValues } from '../sentence-texts.js';
import { partOwnerValues } from './part-owner-values.js';
import { ownersNow, textsNow } from './terms-now.js';
import { needsOf, type Topic } from './topic.js';

/** What was written into a form, kept as written; each field of the topic, and no other. */
export type Values = Readonly<Record<string, string>>;

/** Parts that a split can have. */
export const PARTS_LEAST = 2;
export const PARTS_MOST = 20;

const DATE = ['day', 'month', 'year'] as const;

/** The form as it came, without what it does not ask for; what is not there is as it was laid out first. */
export function valuesFrom(sent: unknown, laid: Values, matter: Matter, topic: Topic): Values {
  const parts = textAt(sent, 'parts') ?? laid['parts'] ?? '';
  const all = topic.type === 'split' ? { ...partValues(matter, partsOf({ parts })), ...laid, parts } : laid;
  const said = (name: string, first: string): string => textAt(sent, name) ?? (wasShown(sent, name) ? '' : first);
  return Object.fromEntries(Object.entries(all).map(([name, first]) => [name, said(name, first)]));
}

/** Whether the form had this field: those of a part that it did not show yet are as they are laid out first. */
function wasShown(sent: unknown, name: string): boolean {
  const prefix = /^p\d+_/.exec(name)?.[0];
  return prefix === undefined || textAt(sent, `${prefix}title_${LANGUAGES[0]}`) !== null;
}

/** Own members of a form that are text; a field sent twice counts as none. */
function textAt(sent: unknown, name: string): string | null {
  if (typeof sent !== 'object' || sent === null || !Object.hasOwn(sent, name)) return null;
  const value: unknown = Reflect.get(sent, name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : null;
}

/** How many parts the form of a split shows. */
export function partsOf(values: Values): number {
  const count = Number(values['parts']);
  return Number.isInteger(count) ? Math.min(Math.max(count, PARTS_LEAST), PARTS_MOST) : PARTS_LEAST;
}

/** The form as it is laid out first: with what the commitment says now, or with what the proposal that it answers says. */
export function firstValues(matter: Matter, topic: Topic, countered: ProposalView | null): Values {
  const subject = countered !== null && isAbout(countered.subject, topic) ? countered.subject : null;
  return {
    ...topicValues(matter, topic, subject),
    ...(asksReason(topic) ? { reason: subject === null ? '' : (countered?.reason ?? '') } : {}),
    ...(needsOf(topic).includes('sentence')
      ? sentenceValues((subject && countered?.sentence) ?? null, matter.actor.language)
      : {}),
  };
}

/** Whether the form asks why; what the own side may do alone needs no reason, and some moves want none. */
export function asksReason(topic: Topic): boolean {
  if (topic.type === 'own_owners') return false;
  return topic.type !== 'move' || topic.move.needs.includes('reason');
}

function isAbout(subject: Subject, topic: Topic): boolean {
  return subject.type === 'move' ? topic.type === 'move' && subject.move === topic.name : subject.type === topic.type;
}

function topicValues(matter: Matter, topic: Topic, subject: Subject | null): Values {
  const { actor, commitment, bodies } = matter;
  switch (topic.type) {
    case 'deadline':
      return deadlineValues(subject?.type === 'deadline' ? subject.deadline : commitment.deadline);
    case 'text':
      return textValues('', { ...textsNow(commitment), ...(subject?.type === 'text' && subject.texts) });
    case 'owners':
      return ownerValues(bodies, subject?.type === 'owners' ? subject.assignments : ownersNow(commitment));
    case 'own_owners':
      return ownerValues(
        bodies.filter(({ sideId }) => sideId === actor.sideId),
        ownersNow(commitment),
      );
    case 'split': {
      const parts = subject?.type === 'split' ? subject.parts : [];
      const count = Math.max(parts.length, PARTS_LEAST);
      const said = parts.map(({ texts, assignments }, place) => ({
        ...textValues(`p${place + 1}_`, texts),
        ...(assignments === null ? {} : partOwnerValues(`p${place + 1}_`, sidesOf(commitment), assignments)),
      }));
      return Object.assign({ parts: String(count) }, partValues(matter, count), ...said) as Values;
    }
    case 'move':
      return moveValues(commitment, topic, subject?.type === 'move' ? subject : null);
  }
}

function moveValues(
  commitment: CommitmentView,
  { move }: Extract<Topic, { type: 'move' }>,
  said: Extract<Subject, { type: 'move' }> | null,
): Values {
  const asks = new Set(move.needs);
  const newest = commitment.frame.sessions.map(({ number }) => number).sort((a, b) => b - a)[0];
  const session = said?.session ?? newest;
  return {
    ...(asks.has('session') ? { session: session === undefined ? '' : String(session) } : {}),
    ...(asks.has('into') ? { into: said?.into ?? '' } : {}),
    ...(asks.has('text') ? textValues('', { ...textsNow(commitment), ...said?.text }) : {}),
    ...(asks.has('measures') ? measureValues(said) : {}),
    ...(asks.has('period') ? periodValues(said) : {}),
    ...(asks.has('successor') ? successorValues(commitment, move.opens[0], said) : {}),
  };
}

type SaidMove = Extract<Subject, { type: 'move' }> | null;

function measureValues(said: SaidMove): Values {
  const measures = said?.measures ?? [];
  return { measures: measures.map(({ text }) => text).join('\n'), measures_language: measures[0]?.language ?? '' };
}

function periodValues(said: SaidMove): Values {
  const period = said?.period ?? null;
  return { ...dateValues('from', period?.from ?? null), ...dateValues('to', period?.to ?? null) };
}

function successorValues(
  commitment: CommitmentView,
  kind: string | undefined,
  said: Extract<Subject, { type: 'move' }> | null,
): Values {
  const successor = said?.successor ?? null;
  return {
    kind: successor?.kind ?? kind ?? '',
    ...textValues('', successor?.texts ?? {}),
    ...partOwnerValues('', sidesOf(commitment), successor?.assignments ?? ownersNow(commitment)),
    ...deadlineValues(successor?.deadline ?? noDeadline()),
  };
}

function sidesOf({ frame }: CommitmentView): readonly SideId[] {
  return frame.sides.map(({ id }) => id);
}

/** Title and sentence in every language under a prefix. */
function textValues(prefix: string, texts: Partial<CommitmentTexts>): Values {
  const fields = LANGUAGES.flatMap((language) => [
    [`${prefix}title_${language}`, texts[language]?.title ?? ''],
    [`${prefix}body_${language}`, texts[language]?.body ?? ''],
  ]);
  return Object.fromEntries(fields) as Values;
}

/** Parts as they are laid out first: no words yet, and the owners of the whole. */
function partValues({ commitment }: Matter, count: number): Values {
  const [sides, owners] = [sidesOf(commitment), ownersNow(commitment)];
  const parts = Array.from({ length: count }, (_, place) => ({
    ...textValues(`p${place + 1}_`, {}),
    ...partOwnerValues(`p${place + 1}_`, sides, owners),
  }));
  return Object.assign({}, ...parts) as Values;
}

/** Parts of each organisation joined by a plus sign, in the order in which they are listed. */
function ownerValues(bodies: Matter['bodies'], owners: readonly RecordedAssignment[]): Values {
  return Object.fromEntries(
    bodies.map(({ code }) => [
      `owner_${code}`,
      owners
        .filter(({ organisation }) => organisation === code)
        .map(({ part }) => part)
        .join('+'),
    ]),
  );
}

function deadlineValues(deadline: Deadline | null): Values {
  const at = (precision: string, date: CivilDate | null, before = ''): Values => ({
    precision,
    ...dateValues('date', date),
    before,
  });
  if (deadline === null) return at('', null);
  const { kind, precision, latest, session, every } = deadline;
  if (kind === 'before_session') return at('before_session', null, session === null ? '' : String(session));
  if (kind === 'recurring') return at(`every_${every ?? 'year'}`, null);
  return kind === 'none' ? at('none', null) : at(precision, latest);
}

function dateValues(name: string, date: CivilDate | null): Values {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  const told = { day: plain(day), month: plain(month), year };
  return Object.fromEntries(DATE.map((part) => [`${name}-${part}`, told[part]]));
}

function plain(digits: string): string {
  return digits === '' ? '' : String(Number(digits));
}
