import { Injectable } from '@nestjs/common';
import type { CommitmentState, OpenProposal, Position } from '../../../domain/workflow/commitment-state.js';
import type { Part } from '../../../domain/workflow/command.js';
import type { Kind } from '../../../domain/shared/kind.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** A commitment as read, before its definition is looked up. */
export interface LoadedCommitment {
  readonly id: string;
  readonly conferenceId: string;
  readonly number: string;
  readonly kind: Kind;
  readonly workflowVersion: number;
  readonly sides: readonly SideId[];
  readonly state: CommitmentState;
  readonly part: Part;
}

interface Row {
  readonly id: string;
  readonly conference_id: string;
  readonly number: string;
  readonly kind: Kind;
  readonly workflow_version: number;
  readonly joint_state: string;
  readonly version: number;
  readonly sides: readonly SideId[];
  readonly positions: Readonly<Record<SideId, Position>>;
  readonly proposal: OpenProposal | null;
  readonly part: Part | null;
}

const LOAD = `
  select c.id, c.conference_id, c.number, c.kind, c.workflow_version, c.joint_state, c.version,
    (select json_agg(s.id order by s.ordinal) from side s where s.conference_id = c.conference_id) as sides,
    (select json_object_agg(p.side_id, json_build_object('state', p.state, 'since', p.since_on, 'waitingFor', p.waiting_for))
       from "position" p where p.commitment_id = c.id) as positions,
    (select json_build_object('id', p.id, 'subject', p.subject, 'proposedBy', p.proposed_by, 'contentHash', p.content_hash,
         'consents', (select json_agg(k.side_id order by k.given_at, k.side_id) from consent k where k.proposal_id = p.id))
       from proposal p where p.commitment_id = c.id and p.state = 'open') as proposal,
    (select a.part from assignment a where a.commitment_id = c.id and a.organisation_id = $2
       order by array_position(array['lead', 'supporting', 'delivering', 'waiting_for'], a.part) limit 1) as part
  from commitment c where c.id = $1 and c.conference_id = $3`;

/** Locks and loads the state that a command decides on. */
@Injectable()
export class InHandRepository {
  /**
   * Locks the commitment until the transaction ends; false where the conference has none with this id. Read it in a
   * statement of its own: one that waited for the lock would see the row anew but its positions as of before the wait.
   */
  async lock(tx: Transaction, id: string, conferenceId: string): Promise<boolean> {
    const locked = await tx.rows('select 1 from commitment where id = $1 and conference_id = $2 for no key update', [
      id,
      conferenceId,
    ]);
    return locked.length === 1;
  }

  /** Locks several in order of id, so that two commands on the same ones never wait for each other in a ring. */
  async lockAll(tx: Transaction, ids: readonly string[], conferenceId: string): Promise<void> {
    const locking =
      'select 1 from commitment where id = any($1::uuid[]) and conference_id = $2 order by id for no key update';
    await tx.rows(locking, [ids, conferenceId]);
  }

  /** The state of a commitment and the organisation's part in it; null where the conference has none with this id. */
  async read(
    tx: Transaction,
    id: string,
    organisationId: string | null,
    conferenceId: string,
  ): Promise<LoadedCommitment | null> {
    const row = (await tx.rows<Row>(LOAD, [id, organisationId, conferenceId]))[0];
    if (row === undefined) return null;
    return {
      id: row.id,
      conferenceId: row.conference_id,
      number: row.number,
      kind: row.kind,
      workflowVersion: row.workflow_version,
      sides: row.sides,
      part: row.part ?? 'none',
      state: { joint: row.joint_state, positions: row.positions, proposal: row.proposal, version: row.version },
    };
  }
}
