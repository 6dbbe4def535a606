import { Injectable } from '@nestjs/common';
import type { Language, LocalizedText } from '../../../domain/shared/language.js';
import type { VoidCause } from '../../../domain/workflow/effect.js';
import type { Ending } from '../../../domain/workflow/told-of-ending.js';
import type { SubjectType } from '../../../domain/workflow/subject.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { textIn } from '../../../domain/shared/text-in.js';

/** A commitment's titles; a language may be missing. */
export interface CommitmentWords {
  readonly commitmentId: string;
  readonly authoritative: Language;
  readonly titles: Partial<LocalizedText>;
}

/** Who proposes what, and how it ended. */
export interface ProposalWords {
  readonly proposalId: string;
  readonly proposedBy: LocalizedText;
  /** The joint state it would lead to; null where it moves nothing. */
  readonly state: LocalizedText | null;
  readonly subject: SubjectType;
  readonly ending: Ending | 'open';
  /** The side that ended it, null where it is open or no side did. */
  readonly endedBy: LocalizedText | null;
  /** Why it was voided, null where it was not. */
  readonly because: VoidCause | null;
}

const COMMITMENTS = `
  select c.id as "commitmentId", c.authoritative, coalesce(json_object_agg(t.language, t.title)
    filter (where t.language is not null), '{}') as titles
  from commitment c left join commitment_text t on t.commitment_id = c.id
  where c.id = any($1::uuid[]) group by c.id`;

const PROPOSALS = `
  select p.id as "proposalId", s.name as "proposedBy", w.body -> 'joint' -> (w.body -> 'moves' -> p.move ->> 'to') -> 'labels' as state,
    p.subject ->> 'type' as subject,
    p.state as ending, e.name as "endedBy", case p.state when 'voided' then p.decision_reason end as because
  from proposal p join commitment c on c.id = p.commitment_id
  join side s on s.conference_id = c.conference_id and s.id = p.proposed_by
  left join side e on e.conference_id = c.conference_id and e.id = p.decided_by
  join workflow_definition w on w.kind = c.kind and w.version = c.workflow_version
  where p.id = any($1::uuid[])`;

/** The words of what a mail names, read only for what goes into one. */
@Injectable()
export class WordingRepository {
  async commitments(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, CommitmentWords>> {
    const rows = await tx.rows<CommitmentWords>(COMMITMENTS, [[...new Set(ids)]]);
    return new Map(rows.map((row) => [row.commitmentId, row]));
  }

  async proposals(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, ProposalWords>> {
    const rows = await tx.rows<ProposalWords>(PROPOSALS, [[...new Set(ids)]]);
    return new Map(rows.map((row) => [row.proposalId, row]));
  }
}

/** The title in a language, else in the authoritative one, else in any, else the number. */
export function titleIn(words: CommitmentWords | undefined, language: Language, number: string): string {
  return words === undefined ? number : (textIn(words.titles, language, words.authoritative)?.text ?? number);
}
