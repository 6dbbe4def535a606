import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../domain/shared/kind.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { PageSpan } from '../../../platform/http/cursor-page.js';
import type { Moment } from '../../../platform/http/cursor.js';
import type { DraftHead, DraftState, WorkflowDraft } from './workflow-draft.js';

/**
 * Versions that conferences agree on count from 101, so that the next release can bring its own second version of a kind, and so
 * that for those who agreed on one theirs stays the newest.
 */
const MOST_SHIPPED = 100;

const HEAD = `d.id, d.side_id as "sideId", d.kind, d.based_on as "basedOn", d.title, d.state, d.version,
  d.published_version as "publishedVersion", d.edited_at as "editedAt"`;

const LIST = `select ${HEAD}, d.edited_at::text as key from workflow_draft d
  where d.conference_id = $1 and ($2::timestamptz is null or (d.edited_at, d.id) < ($2, $3::uuid))
  order by d.edited_at desc, d.id desc limit $4`;

/** A listed draft with its exact time, which is finer than what a Date holds. */
export interface ListedDraft extends DraftHead {
  readonly key: string;
}

/** A draft as it begins. */
export interface NewDraft {
  readonly id: string;
  readonly conferenceId: string;
  readonly sideId: SideId;
  readonly kind: Kind;
  readonly basedOn: number | null;
  readonly title: string;
  readonly body: unknown;
  readonly accountId: string;
  readonly at: Date;
}

/** A step of a draft: who took it, and what it leaves behind. */
export interface DraftStep {
  readonly title: string;
  readonly body: unknown;
  readonly state: DraftState;
  readonly accountId: string;
  readonly at: Date;
}

/** Drafts of definitions. What is private to a side is fenced by the database. */
@Injectable()
export class WorkflowDraftRepository {
  /** Drafts of the conference that the side may see, the last edited first. */
  async list(tx: Transaction, conferenceId: string, span: PageSpan<Moment>): Promise<readonly ListedDraft[]> {
    const { after, limit } = span;
    return tx.rows<ListedDraft>(LIST, [conferenceId, after?.at ?? null, after?.id ?? null, limit]);
  }

  /** A draft that the side may see; null where there is none. */
  async find(tx: Transaction, conferenceId: string, id: string): Promise<WorkflowDraft | null> {
    const rows = await tx.rows<WorkflowDraft>(
      `select ${HEAD}, d.conference_id as "conferenceId", d.body from workflow_draft d
       where d.id = $1 and d.conference_id = $2`,
      [id, conferenceId],
    );
    return rows[0] ?? null;
  }

  /** Locks a draft until the transaction ends. Read it in a statement of its own. */
  async lock(tx: Transaction, conferenceId: string, id: string): Promise<void> {
    await tx.rows('select 1 from workflow_draft where id = $1 and conference_id = $2 for update', [id, conferenceId]);
  }

  async add(tx: Transaction, draft: NewDraft): Promise<void> {
    const { id, conferenceId, sideId, kind, basedOn, title, body, accountId, at } = draft;
    await tx.rows(
      `insert into workflow_draft (id, conference_id, side_id, kind, based_on, title, body, state, version, created_at,
         edited_by, edited_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'draft', 1, $9, $8, $9)`,
      [id, conferenceId, sideId, kind, basedOn, title, JSON.stringify(body), accountId, at],
    );
  }

  /** Takes a step of the draft's own side, one version up. */
  async step(tx: Transaction, id: string, { title, body, state, accountId, at }: DraftStep): Promise<void> {
    await tx.rows(
      `update workflow_draft set title = $2, body = $3, state = $4, edited_by = $5, edited_at = $6, version = version + 1
       where id = $1`,
      [id, title, JSON.stringify(body), state, accountId, at],
    );
  }

  /** Settles what was proposed: published as a version, or returned to its side. False where it is proposed no longer. */
  async settle(tx: Transaction, id: string, publishedVersion: number | null): Promise<boolean> {
    const settled = await tx.rows(
      `update workflow_draft set state = case when $2::int is null then 'returned' else 'published' end,
         published_version = $2, version = version + 1 where id = $1 and state = 'proposed' returning id`,
      [id, publishedVersion],
    );
    return settled.length === 1;
  }

  /** The version that the next definition of a kind would have, if a conference agreed on it. */
  async nextVersion(tx: Transaction, kind: Kind): Promise<number> {
    const rows = await tx.rows<{ next: number }>(
      'select greatest(max(version), $2)::int + 1 as next from workflow_definition where kind = $1',
      [kind, MOST_SHIPPED],
    );
    return rows[0]?.next ?? 1;
  }
}
