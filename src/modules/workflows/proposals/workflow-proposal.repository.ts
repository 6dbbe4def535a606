import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Language } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { PageSpan } from '../../../platform/http/cursor-page.js';
import type { Moment } from '../../../platform/http/cursor.js';
import type {
  ProposalSubject,
  WaitingWorkflowProposal,
  WorkflowProposal,
  WorkflowProposalHead,
  WorkflowProposalState,
} from './workflow-proposal.js';

const HEAD = `p.id, p.draft_id as "draftId", p.migration_id as "migrationId", p.kind, p.title,
  p.content_hash as "contentHash", p.proposed_by as "proposedBy", p.state, p.opened_at as "openedAt",
  p.ended_at as "endedAt", p.ended_by as "endedBy", p.reason, p.reason_language as "reasonLanguage"`;

interface Row extends Omit<WorkflowProposal, 'consents'> {
  readonly consents: readonly { readonly sideId: SideId; readonly at: string }[];
}

const CONSENTS = `coalesce((select json_agg(json_build_object('sideId', k.side_id, 'at', k.given_at)
  order by k.given_at, k.side_id) from workflow_consent k where k.proposal_id = p.id), '[]') as consents`;

const LIST = `select ${HEAD}, p.opened_at::text as key, ${CONSENTS} from workflow_proposal p
  where p.conference_id = $1 and ($2::timestamptz is null or (p.opened_at, p.id) < ($2, $3::uuid))
  order by p.opened_at desc, p.id desc limit $4`;

/** A listed proposal with its exact time, which is finer than what a Date holds. */
export interface ListedProposal extends WorkflowProposalHead {
  readonly key: string;
}

/** A proposal as it is opened. */
export interface NewProposal {
  readonly id: string;
  readonly conferenceId: string;
  readonly subject: ProposalSubject;
  readonly kind: Kind;
  readonly title: string;
  /** In canonical form: these very characters were hashed. */
  readonly content: string;
  readonly contentHash: string;
  readonly proposedBy: SideId;
  readonly at: Date;
}

/** How a proposal ends. */
export interface ProposalEnd {
  readonly state: Exclude<WorkflowProposalState, 'open'>;
  readonly by: SideId | null;
  readonly at: Date;
  readonly reason?: string;
  readonly language?: Language;
}

/** Who consents, to what. */
export interface NewConsent {
  readonly proposalId: string;
  readonly sideId: SideId;
  readonly contentHash: string;
  readonly accountId: string;
  readonly postId: string;
  readonly at: Date;
}

/** Proposals of versions and migrations. They are for every side to see, so nothing fences them. */
@Injectable()
export class WorkflowProposalRepository {
  /** Proposals of a conference, the newest first. */
  async list(tx: Transaction, conferenceId: string, span: PageSpan<Moment>): Promise<readonly ListedProposal[]> {
    const { after, limit } = span;
    const values = [conferenceId, after?.at ?? null, after?.id ?? null, limit];
    return (await tx.rows<Row & { readonly key: string }>(LIST, values)).map(withInstants);
  }

  /** A proposal of the conference with its content; null where there is none. */
  async find(tx: Transaction, conferenceId: string, id: string): Promise<WorkflowProposal | null> {
    const rows = await tx.rows<Row>(
      `select ${HEAD}, p.conference_id as "conferenceId", p.content, ${CONSENTS},
         (select json_agg(s.id order by s.ordinal) from side s where s.conference_id = p.conference_id) as sides
       from workflow_proposal p where p.id = $1 and p.conference_id = $2`,
      [id, conferenceId],
    );
    const [row] = rows;
    return row === undefined ? null : withInstants(row);
  }

  /** What is open in a conference, the longest first. */
  async open(
    tx: Transaction,
    conferenceId: string,
  ): Promise<readonly { readonly id: string; readonly openedAt: Date }[]> {
    return tx.rows(
      `select id, opened_at as "openedAt" from workflow_proposal where conference_id = $1 and state = 'open'
       order by opened_at, id`,
      [conferenceId],
    );
  }

  /** What is open and has no consent of a side yet, the longest first. */
  async waiting(tx: Transaction, conferenceId: string, sideId: SideId): Promise<readonly WaitingWorkflowProposal[]> {
    return tx.rows<WaitingWorkflowProposal>(
      `select p.id, p.kind, p.title, p.migration_id is not null as migration, p.proposed_by as "proposedBy",
         coalesce(p.content -> 'definition' ->> 'version', p.content -> 'to' ->> 'version')::int as version,
         p.opened_at as "openedAt"
       from workflow_proposal p where p.conference_id = $1 and p.state = 'open' and not exists (
         select 1 from workflow_consent k where k.proposal_id = p.id and k.side_id = $2)
       order by p.opened_at, p.id`,
      [conferenceId, sideId],
    );
  }

  /** The proposal that is open on a draft or migration. */
  async openOf(tx: Transaction, { draftId, migrationId }: ProposalSubject): Promise<{ id: string } | null> {
    const rows = await tx.rows<{ id: string }>(
      `select id from workflow_proposal where state = 'open' and (draft_id = $1 or migration_id = $2)`,
      [draftId ?? null, migrationId ?? null],
    );
    return rows[0] ?? null;
  }

  /** The proposal of a migration that every side consented to. */
  async acceptedOf(tx: Transaction, migrationId: string): Promise<{ id: string } | null> {
    const rows = await tx.rows<{ id: string }>(
      `select id from workflow_proposal where state = 'accepted' and migration_id = $1`,
      [migrationId],
    );
    return rows[0] ?? null;
  }

  async add(tx: Transaction, proposal: NewProposal): Promise<void> {
    const { id, conferenceId, subject, kind, title, content, contentHash, proposedBy, at } = proposal;
    await tx.rows(
      `insert into workflow_proposal (id, conference_id, draft_id, migration_id, kind, title, content, content_hash,
         proposed_by, state, opened_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10)`,
      [
        id,
        conferenceId,
        subject.draftId ?? null,
        subject.migrationId ?? null,
        kind,
        title,
        content,
        contentHash,
        proposedBy,
        at,
      ],
    );
  }

  async consent(
    tx: Transaction,
    { proposalId, sideId, contentHash, accountId, postId, at }: NewConsent,
  ): Promise<void> {
    await tx.rows(
      `insert into workflow_consent (proposal_id, side_id, content_hash, account_id, post_id, given_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [proposalId, sideId, contentHash, accountId, postId, at],
    );
  }

  /** Ends an open proposal; false where it is open no longer. */
  async end(tx: Transaction, id: string, { state, by, at, reason, language }: ProposalEnd): Promise<boolean> {
    const ended = await tx.rows(
      `update workflow_proposal set state = $2, ended_by = $3, ended_at = $4, reason = $5, reason_language = $6
       where id = $1 and state = 'open' returning id`,
      [id, state, by, at, reason ?? null, language ?? null],
    );
    return ended.length === 1;
  }

  /** Open proposals of new versions of a kind, in whatever conference: they count on the same next number. */
  async openVersions(
    tx: Transaction,
    kind: Kind,
  ): Promise<readonly { id: string; draftId: string; conferenceId: string }[]> {
    return tx.rows(
      `select id, draft_id as "draftId", conference_id as "conferenceId" from workflow_proposal
       where kind = $1 and state = 'open' and draft_id is not null order by id`,
      [kind],
    );
  }
}

/** JSON carries instants as text. */
function withInstants<Read extends Row>(row: Read): Read & WorkflowProposal {
  return { ...row, consents: row.consents.map(({ sideId, at }) => ({ sideId, at: new Date(at) })) };
}
