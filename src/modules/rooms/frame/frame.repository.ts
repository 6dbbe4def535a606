import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { LocalizedText } from '../../../domain/shared/language.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** What stands in the head of every page of a signed-in reader. */
export interface ReaderFrame {
  readonly post: LocalizedText;
  /** Proposals that wait for this reader's consent. */
  readonly waiting: number;
}

/** Reads the frame of a page. */
@Injectable()
export class FrameRepository {
  /** One statement: the post's name, and how many consents are asked of it. */
  async read(tx: Transaction, actor: Actor): Promise<ReaderFrame | null> {
    const rows = await tx.rows<ReaderFrame>(
      `select p.name as post,
         (select count(*)::int from proposal q join commitment c on c.id = q.commitment_id
          where q.state = 'open' and c.conference_id = $2 and $3::text is not null and $5 <> 'auditor'
            and not exists (select 1 from consent k where k.proposal_id = q.id and k.side_id = $3)
            and ($5 = 'secretariat' or exists (select 1 from assignment a
              where a.commitment_id = c.id and a.organisation_id = $4 and a.part = 'lead')))
         + (select count(*)::int from workflow_proposal q
            where q.state = 'open' and q.conference_id = $2 and $3::text is not null and $5 = 'secretariat'
              and not exists (select 1 from workflow_consent k where k.proposal_id = q.id and k.side_id = $3)) as waiting
       from post p where p.id = $1`,
      [actor.postId, actor.conferenceId, actor.sideId, actor.organisationId, actor.role],
    );
    return rows[0] ?? null;
  }
}
