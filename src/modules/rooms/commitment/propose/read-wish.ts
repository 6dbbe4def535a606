import type { Deadline } from '../../../../domain/deadlines/deadline.js';
import { LANGUAGES } from '../../../../domain/shared/language.js';
import { agreedSentence } from '../../../../domain/workflow/agreed-sentence.js';
import type { AgreedSentence, RecordedAssignment } from '../../../../domain/workflow/commitment-terms.js';
import { type MoveSubject, moveSubject, type Subject } from '../../../../domain/workflow/subject.js';
import type { FieldFault } from '../../../../platform/web/components/error-summary.js';
import type { Translate } from '../../../../platform/web/i18n/translator.js';
import { chosenLanguage, sentenceFaults, writtenSentence } from '../move-words.js';
import type { Matter } from '../matter.js';
import { asksReason, PARTS_MOST, PARTS_LEAST, partsOf, type Values } from './propose-values.js';
import { ownersNow, textsNow } from './terms-now.js';
import { readPartOwners } from './part-owners.js';
import { FieldReader } from './read-fields.js';
import { needsOf, type Topic } from './topic.js';

/** What a form puts forward. */
export interface ReadWish {
  readonly subject: Subject;
  readonly sentence: AgreedSentence | null;
  readonly reason: string | null;
}

export type Reading =
  { readonly ok: true; readonly wish: ReadWish } | { readonly ok: false; readonly faults: readonly FieldFault[] };

const WORDS_MOST = 2000;

/** Reads the form of a topic; every fault of every field at once, in the order of the fields. */
export function readWish(t: Translate, matter: Matter, topic: Topic, values: Values): Reading {
  const read = new FieldReader(t, values);
  const subject = subjectOf(t, read, matter, topic);
  const sentence = sentenceOf(t, read, topic);
  const reason = reasonOf(t, read, matter, topic);
  if (read.faults.length > 0 || subject === null) return { ok: false, faults: read.faults };
  return { ok: true, wish: { subject, sentence, reason } };
}

function subjectOf(t: Translate, read: FieldReader, matter: Matter, topic: Topic): Subject | null {
  const { commitment, bodies, actor } = matter;
  switch (topic.type) {
    case 'deadline': {
      const deadline = read.deadline(commitment.frame.sessions.map(({ number }) => number));
      return deadline === null ? null : { type: 'deadline', deadline, reason: null };
    }
    case 'text':
      return textSubject(read, matter);
    case 'owners':
      return { type: 'owners', assignments: kept(read.owners(bodies), ownersNow(commitment)) };
    case 'own_owners':
      return { type: 'owners', assignments: read.owners(bodies.filter(({ sideId }) => sideId === actor.sideId)) };
    case 'split':
      return splitSubject(t, read, matter);
    case 'move':
      return moveSubject(topic.name, broughtBy(t, read, matter, topic));
  }
}

/** An owner that stays one is as it was known before. */
function kept(
  owners: readonly RecordedAssignment[],
  now: readonly RecordedAssignment[],
): readonly RecordedAssignment[] {
  return owners.map((owner) => {
    return now.find(({ organisation, part }) => organisation === owner.organisation && part === owner.part) ?? owner;
  });
}

/** The languages that say something else than now; one left as it is stays out of the proposal. */
function textSubject(read: FieldReader, { commitment }: Matter): Subject {
  const now = textsNow(commitment);
  const changed = LANGUAGES.filter((language) => {
    const title = read.at(`title_${language}`);
    const body = read.at(`body_${language}`);
    return title !== (now[language]?.title ?? '').trim() || body !== (now[language]?.body ?? '').trim();
  });
  if (changed.length === 0) read.fault(`title_${commitment.authoritative}`, 'text_same');
  return {
    type: 'text',
    texts: Object.fromEntries(changed.map((language) => [language, read.text('', language)])),
  };
}

function splitSubject(t: Translate, read: FieldReader, matter: Matter): Subject {
  const count = Number(read.at('parts'));
  if (!Number.isInteger(count) || count < PARTS_LEAST || count > PARTS_MOST)
    read.fault('parts', 'parts', { least: PARTS_LEAST, most: PARTS_MOST });
  const parts = Array.from({ length: partsOf(read.values) }, (_, place) => ({
    texts: read.texts(`p${place + 1}_`, place + 1),
    assignments: readPartOwners(read, matter, {
      prefix: `p${place + 1}_`,
      leadLabel: () => t('propose.field.of_part', { field: t('propose.owner_part.lead'), number: place + 1 }),
    }),
  }));
  return { type: 'split', parts };
}

function broughtBy(
  t: Translate,
  read: FieldReader,
  matter: Matter,
  { move }: Extract<Topic, { type: 'move' }>,
): Partial<Omit<MoveSubject, 'type' | 'move'>> {
  const asks = new Set(move.needs);
  return {
    ...(asks.has('session') ? { session: sessionOf(t, read, matter) } : {}),
    ...(asks.has('into') ? { into: read.words('into', t('propose.field.into'), 32) } : {}),
    ...(asks.has('text') ? { text: read.texts('') } : {}),
    ...(asks.has('measures') ? { measures: measuresOf(t, read) } : {}),
    ...(asks.has('period') ? { period: periodOf(t, read) } : {}),
    ...(asks.has('successor') ? { successor: successorOf(t, read, matter, move.opens) } : {}),
  };
}

function sessionOf(t: Translate, read: FieldReader, { commitment }: Matter): number | null {
  const numbers = commitment.frame.sessions.map(({ number }) => String(number));
  const chosen = read.choice('session', t('propose.field.session'), numbers);
  return chosen === null ? null : Number(chosen);
}

/** One measure a line. */
function measuresOf(t: Translate, read: FieldReader): MoveSubject['measures'] {
  const language = read.choice('measures_language', t('propose.field.measures_language'), LANGUAGES);
  const text = read.words('measures', t('propose.field.measures'), 20 * WORDS_MOST);
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const long = lines.findIndex((line) => line.length > WORDS_MOST);
  if (long >= 0) read.fault('measures', 'measure_long', { number: long + 1, max: WORDS_MOST });
  return language === null ? null : lines.map((line) => ({ language, text: line }));
}

function periodOf(t: Translate, read: FieldReader): MoveSubject['period'] {
  const from = read.day('from', t('propose.field.from'));
  const to = read.day('to', t('propose.field.to'));
  if (from === null || to === null) return null;
  if (to < from) read.fault('to', 'period_turned');
  return { from, to };
}

function successorOf(
  t: Translate,
  read: FieldReader,
  matter: Matter,
  opens: Extract<Topic, { type: 'move' }>['move']['opens'],
): MoveSubject['successor'] {
  const kind = read.choice('kind', t('propose.field.kind'), opens);
  const texts = read.texts('');
  const leadLabel = (): string => t('propose.field.lead');
  const assignments = readPartOwners(read, matter, { prefix: '', leadLabel });
  const deadline = successorDeadline(read, matter);
  return kind === null ? null : { kind, texts, assignments, deadline };
}

/** No date is no deadline: it can be set once the commitment is there. */
function successorDeadline(read: FieldReader, { commitment }: Matter): Deadline | null {
  if (['', 'none'].includes(read.at('precision'))) return null;
  return read.deadline(commitment.frame.sessions.map(({ number }) => number));
}

function sentenceOf(t: Translate, read: FieldReader, topic: Topic): AgreedSentence | null {
  if (!needsOf(topic).includes('sentence')) return null;
  read.faults.push(...sentenceFaults(t, read.values));
  const binding = chosenLanguage(read.at('sentence_language'));
  return binding === null ? null : agreedSentence(writtenSentence(read.values, binding));
}

/** Needed where the move asks for one, and where another deadline takes the place of the first; else a reason may be given. */
function reasonOf(t: Translate, read: FieldReader, { commitment }: Matter, topic: Topic): string | null {
  if (!asksReason(topic)) return null;
  const replaces = topic.type === 'deadline' && commitment.deadline !== null && commitment.deadline.kind !== 'none';
  if (read.at('reason') === '' && !replaces && topic.type !== 'move') return null;
  return read.words('reason', t('commitment.field.reason'), WORDS_MOST);
}
