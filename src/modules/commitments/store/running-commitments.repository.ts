import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Language } from '../../../domain/shared/language.js';
import type { RenderedText } from '../../../domain/shared/text-in.js';
import type { CommitmentState } from '../../../domain/workflow/commitment-state.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Which running commitments: of a conference, on one version of a kind's workflow, from behind a number on. */
export interface RunningSpan {
  readonly conferenceId: string;
  readonly kind: Kind;
  readonly version: number;
  /** Null from the first. */
  readonly after: string | null;
  readonly limit: number;
}

/** A commitment that is not closed, with its state. */
export interface RunningCommitment {
  readonly id: string;
  readonly number: string;
  readonly title: RenderedText;
  /** The language of its signed text. */
  readonly authoritative: Language;
  readonly state: CommitmentState;
}

const RUNNING = `
  select c.id, c.number, c.authoritative,
    (select json_object_agg(t.language, t.title) from commitment_text t where t.commitment_id = c.id) as title,
    json_build_object('joint', c.joint_state, 'version', c.version,
      'positions', (select json_object_agg(p.side_id,
          json_build_object('state', p.state, 'since', p.since_on, 'waitingFor', p.waiting_for))
        from "position" p where p.commitment_id = c.id),
      'proposal', (select json_build_object('id', p.id, 'subject', p.subject, 'proposedBy', p.proposed_by,
          'contentHash', p.content_hash, 'consents',
          (select json_agg(k.side_id order by k.given_at, k.side_id) from consent k where k.proposal_id = p.id))
        from proposal p where p.commitment_id = c.id and p.state = 'open')) as state
  from commitment c
  where c.conference_id = $1 and c.kind = $2 and c.workflow_version = $3 and c.closed_on is null
    and ($4::text is null or c.number > $4)
  order by c.number limit $5`;

/** Commitments that run on a version of a workflow. */
@Injectable()
export class RunningCommitmentsRepository {
  /** One page in order of number. */
  async page(
    tx: Transaction,
    { conferenceId, kind, version, after, limit }: RunningSpan,
  ): Promise<readonly RunningCommitment[]> {
    return tx.rows<RunningCommitment>(RUNNING, [conferenceId, kind, version, after, limit]);
  }
}
