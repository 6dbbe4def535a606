import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/shared/actor.js';
import type { SideId } from '../../domain/shared/side-id.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { chainWorkflowRecord } from './records/chain-workflow-record.js';
import { keepEnd, takeEnds } from './records/workflow-chain.repository.js';

/** What is recorded of drafts, proposals and migrations, with what belongs to it. */
export interface WorkflowRecordBodies {
  /**
   * `document` is what the draft began with, word for word; absent in records from before it was kept, which began with what the
   * version they name says, or with nothing.
   */
  readonly draft_begun: { readonly kind: string; readonly basedOn: number | null; readonly document?: object };
  readonly draft_edited: { readonly version: number; readonly edit: object };
  readonly draft_discarded: { readonly version: number };
  readonly migration_begun: { readonly kind: string; readonly from: number; readonly to: number };
  readonly migration_mapped: { readonly version: number; readonly mapping: object };
  readonly migration_discarded: { readonly version: number };
  readonly proposed: { readonly proposalId: string; readonly contentHash: string; readonly what: string };
  readonly consented: { readonly proposalId: string; readonly contentHash: string };
  readonly declined: { readonly proposalId: string; readonly reason: string; readonly language: string };
  readonly rescinded: { readonly proposalId: string };
  readonly lapsed: { readonly proposalId: string };
  readonly voided: { readonly proposalId: string; readonly because: VoidedBecause };
  readonly published: { readonly proposalId: string; readonly name: string; readonly sha256: string };
  readonly migration_agreed: { readonly proposalId: string; readonly commitments: number };
  readonly migration_applied: { readonly migrated: number; readonly left: number };
}

/** Why a proposal ended with nobody deciding on it: its draft was edited, or its version number went to another one. */
export type VoidedBecause = 'edited' | 'version_taken';

export type WorkflowRecordKind = keyof WorkflowRecordBodies;

/** What is still its side's own affair. Asking every side for consent, and all that follows, is not. */
const OWN: ReadonlySet<WorkflowRecordKind> = new Set([
  'draft_begun',
  'draft_edited',
  'draft_discarded',
  'migration_begun',
  'migration_mapped',
  'migration_discarded',
]);

/** What the records are about, and who acts: null for the house itself. */
export interface Recorded {
  readonly conferenceId: string;
  readonly subjectId: string;
  readonly actor: Actor | null;
}

/** A record as it is shown. */
export interface WorkflowRecordView {
  readonly kind: WorkflowRecordKind;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly sideId: SideId | null;
  readonly actorName: string | null;
  readonly at: Date;
}

const INSERT = `
  insert into workflow_record (conference_id, subject_id, kind, payload, actor_id, post_id, side_id, recorded_at, visibility,
    sequence, lane, draft, salt, payload_hash, previous_hash, private_head, hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`;

/** The append-only history of how workflows came about. */
@Injectable()
export class WorkflowRecordsRepository {
  constructor(private readonly clock: Clock) {}

  /** Appends one record, as of now. */
  async append<Kind extends WorkflowRecordKind>(
    tx: Transaction,
    { conferenceId, subjectId, actor }: Recorded,
    kind: Kind,
    payload: WorkflowRecordBodies[Kind],
  ): Promise<void> {
    const [actorId, postId, sideId] = [actor?.accountId ?? null, actor?.postId ?? null, actor?.sideId ?? null];
    const visibility = OWN.has(kind) ? 'side' : 'shared';
    const text = JSON.stringify(payload);
    const at = this.clock.now();
    const stored = JSON.parse(text) as object; // what JSON leaves out is no part of what was written
    const unchained = {
      conferenceId,
      subjectId,
      kind,
      payload: stored,
      actorId,
      postId,
      sideId,
      at,
      visibility,
    } as const;
    const chained = chainWorkflowRecord(unchained, await takeEnds(tx, conferenceId, sideId));
    const { sequence, lane, draft, salt, payloadHash, previousHash, privateHead, hash } = chained;
    const said = [conferenceId, subjectId, kind, text, actorId, postId, sideId, at, visibility];
    await tx.rows(INSERT, [...said, sequence, lane, draft, salt, payloadHash, previousHash, privateHead, hash]);
    await keepEnd(tx, conferenceId, chained);
  }

  /** What the side may see of a subject's history, the newest first; without the document that a draft began with. */
  async of(tx: Transaction, subjectId: string, limit: number): Promise<readonly WorkflowRecordView[]> {
    return tx.rows<WorkflowRecordView>(
      `select r.kind, r.payload - 'document' as payload, r.side_id as "sideId", a.name as "actorName", r.recorded_at as at
       from workflow_record r left join user_account a on a.id = r.actor_id
       where r.subject_id = $1 order by r.id desc limit $2`,
      [subjectId, limit],
    );
  }
}
