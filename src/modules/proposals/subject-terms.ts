import { Injectable } from '@nestjs/common';
import type { TermsAtHand } from '../../domain/workflow/command.js';
import type { RecordedAssignment } from '../../domain/workflow/commitment-terms.js';
import { commitmentsOpened, concernsTerms, type Subject } from '../../domain/workflow/subject.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { type CommitmentInHand, LinkedCommitments, namedIn, TermsAtHandRepository } from '../commitments/index.js';

/** Gathers what judging and carrying out a subject needs. */
@Injectable()
export class SubjectTerms {
  constructor(
    private readonly terms: TermsAtHandRepository,
    private readonly linked: LinkedCommitments,
  ) {}

  /** Other commitments that carrying out the subject writes to; they are locked together with its own. */
  async touched(tx: Transaction, conferenceId: string, subject: Subject): Promise<readonly string[]> {
    if (subject.type !== 'move' || subject.into === null) return [];
    const id = await this.terms.idOf(tx, conferenceId, subject.into);
    return id === null ? [] : [id];
  }

  /** The subject with the side of each organisation as the conference has it; one it does not have stays as it was named. */
  async withSides(tx: Transaction, conferenceId: string, subject: Subject): Promise<Subject> {
    const { organisations } = namedIn(subject);
    if (organisations.length === 0) return subject;
    const sides = await this.terms.sidesOf(tx, conferenceId, organisations);
    const sided = (assignments: readonly RecordedAssignment[]): readonly RecordedAssignment[] =>
      assignments.map((one) => ({ ...one, side: sides.get(one.organisation) ?? null }));
    return withOwners(subject, sided);
  }

  /** For judging a subject that is put forward; null where it concerns the state alone. */
  async toJudge(tx: Transaction, taken: CommitmentInHand, subject: Subject): Promise<TermsAtHand | null> {
    if (!concernsTerms(subject)) return null;
    return { ...(await this.terms.gather(tx, taken, namedIn(subject))), fresh: [] };
  }

  /** For an accepted subject: with ids and numbers for what takes effect with it. */
  async toCarryOut(tx: Transaction, taken: CommitmentInHand, subject: Subject): Promise<TermsAtHand | null> {
    const terms = await this.toJudge(tx, taken, subject);
    return terms && { ...terms, fresh: await this.linked.fresh(tx, taken, commitmentsOpened(subject)) };
  }
}

/** The subject with each of its lists of owners turned into another. */
function withOwners(
  subject: Subject,
  turned: (assignments: readonly RecordedAssignment[]) => readonly RecordedAssignment[],
): Subject {
  switch (subject.type) {
    case 'owners':
      return { ...subject, assignments: turned(subject.assignments) };
    case 'split':
      return {
        ...subject,
        parts: subject.parts.map((part) => ({ ...part, assignments: part.assignments && turned(part.assignments) })),
      };
    case 'move': {
      const { successor } = subject;
      const assignments = successor?.assignments ?? null;
      if (successor === null || assignments === null) return subject;
      return { ...subject, successor: { ...successor, assignments: turned(assignments) } };
    }
    default:
      return subject;
  }
}
