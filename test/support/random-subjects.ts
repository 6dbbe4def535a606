import type { CommitmentAgreed } from '../../src/domain/records/record-body.js';
import { addDays, type CivilDate } from '../../src/domain/shared/civil-date.js';
import type { SideId } from '../../src/domain/shared/side-id.js';
import type { TermsAtHand } from '../../src/domain/workflow/command.js';
import type { RecordedAssignment } from '../../src/domain/workflow/commitment-terms.js';
import type { Definition } from '../../src/domain/workflow/definition.js';
import type { Subject } from '../../src/domain/workflow/subject.js';
import { textsSaying } from './filled-subject.js';

const UNITS = ['office', 'bureau', 'board'];

/** The organisations of the sides, three each. */
export function officesOf(sides: readonly SideId[]): Readonly<Record<string, SideId>> {
  return Object.fromEntries(sides.flatMap((side) => UNITS.map((unit) => [`${side}-${unit}`, side])));
}

/** One lead a side, another with every `pick`. */
export function ownersOf(sides: readonly SideId[], pick: number): readonly RecordedAssignment[] {
  return sides.map((side, place) => {
    const unit = UNITS[(pick + place) % UNITS.length] ?? '';
    return { organisation: `${side}-${unit}`, side, part: 'lead', inferred: false };
  });
}

/** Changes of terms to propose, in an order that turns with `pick`. */
export function randomSubjects(
  terms: TermsAtHand,
  sides: readonly SideId[],
  { on, pick }: { readonly on: CivilDate; readonly pick: number },
): readonly Subject[] {
  const day = addDays(on, (pick * 37) % 900);
  const none = { words: null, session: null, every: null };
  const dated = { kind: 'dated', precision: 'day', earliest: day, latest: day, ...none } as const;
  const dropped = { kind: 'none', precision: 'none', earliest: null, latest: null, ...none } as const;
  const reason = { language: 'en', text: 'the works take longer' } as const;
  const part = (words: string) => ({ texts: textsSaying(words), assignments: null });
  const subjects: Subject[] = [
    { type: 'deadline', deadline: pick % 11 === 0 && terms.deadline !== null ? dropped : dated, reason },
    { type: 'text', texts: { en: { title: `title ${pick}`, body: 'a body' } } },
    { type: 'owners', assignments: ownersOf(sides, pick) },
    { type: 'split', parts: [part('one'), part('other')] },
  ];
  const turn = pick % subjects.length;
  return [...subjects.slice(turn), ...subjects.slice(0, turn)];
}

/** The first record of a commitment numbered 1.1. */
export function agreement(definition: Definition, sides: readonly SideId[]): CommitmentAgreed {
  const text = { title: 'A title', body: 'A body' };
  return {
    kind: 'commitment_agreed',
    number: '1.1',
    areaNumber: 1,
    sessionNumber: 1,
    commitmentKind: definition.kind,
    workflowVersion: definition.version,
    authoritative: 'zh-Hant',
    texts: { en: text, 'zh-Hant': text, 'zh-Hans': text },
    assignments: ownersOf(sides, 0),
    source: null,
    instrument: null,
    initialJoint: definition.initialJoint,
  };
}
