import type { ProposalOpened } from '../../../domain/records/record-body.js';
import type {
  ConsentGiven,
  ProposalDeclined,
  ProposalLapsed,
  ProposalRescinded,
  ProposalSuperseded,
  ProposalVoided,
} from '../../../domain/workflow/effect.js';
import { proposedMove } from '../../../domain/workflow/subject.js';
import { changeRows } from './change-rows.js';
import type { Projecting } from './projecting.js';

/** Opens a proposal; the proposing side's consent is given with it. */
export async function projectOpening(at: Projecting, record: ProposalOpened): Promise<void> {
  const { author } = at;
  await changeRows(
    at,
    { table: 'consent', rows: 1 },
    `with opened as (
       insert into proposal (id, commitment_id, move, subject, counters, proposed_by, account_id, post_id, state, reason, reason_language,
         sentence_language, sentence, sentence_renderings, content, content_hash, opened_on, opened_at, sequence)
       values ($1, $2, $3, $15, $16, $4, $5, $6, 'open', $7, $14, $8, $9, $18, $10, $11, $12, $13, $17) returning id)
     insert into consent (proposal_id, side_id, content_hash, account_id, post_id, given_on, given_at)
     select id, $4, $11, $5, $6, $12, $13 from opened`,
    [
      record.proposalId,
      at.commitmentId,
      proposedMove(record.subject),
      record.side,
      author.accountId,
      author.postId,
      record.reason,
      record.sentence?.language ?? null,
      record.sentence?.text ?? null,
      JSON.stringify(record.content),
      record.contentHash,
      author.on,
      author.at,
      record.reason === null ? null : (record.language ?? null),
      JSON.stringify(record.subject),
      record.counters,
      at.sequence,
      JSON.stringify(record.sentence?.renderings ?? {}),
    ],
  );
}

/** Writes one side's consent. */
export async function projectConsent(at: Projecting, record: ConsentGiven): Promise<void> {
  const { author } = at;
  await at.tx.rows(
    `insert into consent (proposal_id, side_id, content_hash, account_id, post_id, given_on, given_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [record.proposalId, record.side, record.contentHash, author.accountId, author.postId, author.on, author.at],
  );
}

const ENDED_AS = {
  proposal_declined: 'declined',
  proposal_rescinded: 'rescinded',
  proposal_superseded: 'superseded',
  proposal_lapsed: 'lapsed',
  proposal_voided: 'voided',
} as const;

type Ended = ProposalDeclined | ProposalRescinded | ProposalSuperseded | ProposalLapsed | ProposalVoided;

/** Ends a proposal without effect on the commitment. */
export async function projectEnding(at: Projecting, record: Ended): Promise<void> {
  const reason =
    record.kind === 'proposal_declined' ? record.reason : record.kind === 'proposal_voided' ? record.because : null;
  await changeRows(
    at,
    { table: 'proposal', rows: 1 },
    `update proposal set state = $2, decided_at = $3, decided_by = $4, decision_reason = $5
     where id = $1 and commitment_id = $6 and state = 'open'`,
    [record.proposalId, ENDED_AS[record.kind], at.author.at, at.author.sideId, reason, at.commitmentId],
  );
}

/**
 * Ends a proposal with its effect. What a joint move brings along names the proposal again, which that move has ended already.
 * Throws where the proposal is neither open nor accepted.
 */
export async function projectAcceptance(at: Projecting, proposalId: string): Promise<void> {
  const [found] = await at.tx.rows<{ accepted: number }>(
    `with ended as (
       update proposal set state = 'accepted', decided_at = $3, decided_by = $4
       where id = $2 and commitment_id = $1 and state = 'open' returning 1),
     before as (select 1 from proposal where id = $2 and commitment_id = $1 and state = 'accepted')
     select ((select count(*) from ended) + (select count(*) from before))::int as accepted`,
    [at.commitmentId, proposalId, at.author.at, at.author.sideId],
  );
  if (found?.accepted !== 1)
    throw new Error(`commitment ${at.commitmentId}: changed by proposal ${proposalId}, which is not open`);
}
