import type { Deadline } from '../../../domain/deadlines/deadline.js';
import { parseDeadline } from '../../../domain/deadlines/parse-deadline.js';
import { LANGUAGES } from '../../../domain/shared/language.js';
import type { CommitmentTexts, RecordedAssignment } from '../../../domain/workflow/commitment-terms.js';
import { moveSubject, type SplitPart, type Subject } from '../../../domain/workflow/subject.js';
import { Problem } from '../../../platform/http/problem.js';
import type { ProposeDto } from './propose.dto.js';
import type { DeadlineTermsDto, OwnerDto, SplitPartDto, SuccessorDto, TextsDto } from './subject-parts.dto.js';

/** The subject that a body names. Throws invalid_input where the member that it is about is missing, or a deadline is none. */
export function readSubject(body: ProposeDto): Subject {
  const { subject = 'move' } = body;
  switch (subject) {
    case 'move':
      return readMove(body);
    case 'deadline':
      return { type: 'deadline', deadline: deadlineOf(given(body.deadline, 'deadline'), 'deadline'), reason: null };
    case 'text':
      return { type: 'text', texts: textsOf(given(body.texts, 'texts')) };
    case 'owners':
      return { type: 'owners', assignments: ownersOf(given(body.owners, 'owners')) };
    case 'split':
      return { type: 'split', parts: given(body.parts, 'parts').map(partOf) };
  }
}

function readMove(body: ProposeDto): Subject {
  const { session = null, into = null, successor, texts, measures, period } = body;
  return moveSubject(given(body.move, 'move'), {
    session,
    into,
    successor: successor ? successorOf(successor) : null,
    text: texts ? textsOf(texts) : null,
    measures: measures?.map(({ language, text }) => ({ language, text: text.trim() })) ?? null,
    period: period ? { from: period.from, to: period.to } : null,
  });
}

function given<Value>(value: Value | null | undefined, member: string): Value {
  if (value !== undefined && value !== null) return value;
  throw new Problem('invalid_input', { faults: [{ pointer: `/${member}`, detail: 'required' }] });
}

function successorOf(dto: SuccessorDto): NonNullable<ReturnType<typeof moveSubject>['successor']> {
  const deadline = dto.deadline ? deadlineOf(dto.deadline, 'successor/deadline') : null;
  return { kind: dto.kind, ...partOf(dto), deadline };
}

function partOf({ texts, owners }: SplitPartDto): SplitPart {
  // What is missing of the three languages the engine names; it must see what is there.
  return { texts: textsOf(texts) as CommitmentTexts, assignments: owners ? ownersOf(owners) : null };
}

function textsOf(dto: TextsDto): Partial<CommitmentTexts> {
  const said = LANGUAGES.flatMap((language) => {
    const text = dto[language];
    return text ? [[language, { title: text.title.trim(), body: text.body.trim() }] as const] : [];
  });
  return Object.fromEntries(said);
}

/** Sides are looked up by the service: an organisation has one. */
function ownersOf(owners: readonly OwnerDto[]): readonly RecordedAssignment[] {
  return owners.map(({ organisation, part }) => ({ organisation, part, side: null, inferred: false }));
}

function deadlineOf(dto: DeadlineTermsDto, member: string): Deadline {
  const { kind, precision, earliest, latest, words, session, every } = dto;
  const named = words ? { en: words.en, 'zh-Hant': words['zh-Hant'], 'zh-Hans': words['zh-Hans'] } : null;
  const parsed = parseDeadline({ kind, precision, earliest, latest, words: named, session, every });
  if (parsed.ok) return parsed.deadline;
  const faults = parsed.faults.map(({ path, message_code }) => ({
    pointer: `/${member}/${lastPart(path)}`,
    detail: lastPart(message_code),
  }));
  throw new Problem('invalid_input', { faults });
}

function lastPart(dotted: string): string {
  return dotted.split('.').at(-1) ?? dotted;
}
