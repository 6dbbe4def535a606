import type { RecordedAssignment } from '../../../../domain/workflow/commitment-terms.js';
import type { Subject } from '../../../../domain/workflow/subject.js';

/** A subject under the names that proposing it uses. */
export function presentSubject(subject: Subject): Record<string, unknown> {
  switch (subject.type) {
    case 'move': {
      const { move, session, into, successor, text, measures, period } = subject;
      const terms = successor && {
        kind: successor.kind,
        texts: successor.texts,
        owners: successor.assignments?.map(owner) ?? null,
        deadline: successor.deadline,
      };
      return { subject: 'move', move, session, into, successor: terms, texts: text, measures, period };
    }
    case 'deadline':
      return { subject: 'deadline', deadline: subject.deadline, reason: subject.reason };
    case 'text':
      return { subject: 'text', texts: subject.texts };
    case 'owners':
      return { subject: 'owners', owners: subject.assignments.map(owner) };
    case 'split':
      return {
        subject: 'split',
        parts: subject.parts.map(({ texts, assignments }) => ({ texts, owners: assignments?.map(owner) ?? null })),
      };
    case 'migration':
      return { subject: 'migration', to_version: subject.toVersion, mapping: subject.mapping };
  }
}

function owner({ organisation, side, part }: RecordedAssignment): Record<string, unknown> {
  return { organisation, side_id: side, part };
}
