import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../domain/shared/kind.js';
import type { FiredTimer, TimerFacts, TimerMigration } from '../../../domain/workflow/timers/timer-facts.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** What the timers of one commitment count from, and those that fired, as far as the transaction's side may see them. */
export interface TimedCommitment {
  readonly id: string;
  readonly number: string;
  readonly kind: Kind;
  readonly version: number;
  readonly facts: TimerFacts;
  /** Sequence of its last record. */
  readonly sequence: number;
  readonly fired: readonly FiredTimer[];
  readonly migrations: readonly TimerMigration[];
}

/** Which commitments: of the conference, open, and of these the ones named or that one organisation has a part in. */
export interface TimedNarrowing {
  readonly ids?: readonly string[];
  readonly organisationId?: string;
}

/** A position or joint state is as old as the record that led to it, whose sequence tells one stay from the next. */
const FACTS = `
  select c.id, c.number, c.kind, c.workflow_version as version, c.version as sequence, json_build_object(
    'joint', (select json_build_object('state', c.joint_state, 'since', k.effective_on, 'sequence', k.sequence)
      from record k where k.commitment_id = c.id and k.lane = '' and (k.kind = 'commitment_agreed'
        or (k.kind = 'joint_moved' and k.payload ->> 'from' is distinct from k.payload ->> 'to'))
      order by k.sequence desc limit 1),
    'positions', (select json_object_agg(p.side_id, json_build_object('state', p.state,
        'since', coalesce(p.since_on, c.agreed_on), 'sequence', coalesce(case when p.since_on is not null then (
          select max(k.sequence) from record k where k.commitment_id = c.id and k.lane = '' and k.effective_on = p.since_on
            and ((k.kind = 'position_stated' and k.payload ->> 'side' = p.side_id)
              or (k.kind = 'joint_moved' and k.payload ->> 'setsPosition' is not null))) end, 1)))
      from "position" p where p.commitment_id = c.id),
    'deadline', (select json_build_object('version', d.version, 'latest', d.latest,
        'recurring', case when d.kind = 'recurring' then json_build_object('every', d.every, 'earliest', d.earliest,
          'agreedOn', d.agreed_on, 'doneTo', (select json_object_agg(p.side_id, greatest(
              (select max(s.period_to) from statement s
                where s.commitment_id = c.id and s.side_id = p.side_id and not s.discarded),
              (select max((k.payload -> 'period' ->> 'to')::date) from record k
                where k.commitment_id = c.id and k.lane = '' and k.kind = 'joint_moved')))
            from "position" p where p.commitment_id = c.id)) end)
      from deadline d where d.commitment_id = c.id and d.in_force),
    'proposal', (select json_build_object('id', p.id, 'openedOn', p.opened_on)
      from proposal p where p.commitment_id = c.id and p.state = 'open')) as facts,
    coalesce((select json_agg(json_build_object('timer', f.timer, 'anchorKey', f.anchor_key, 'firedOn', f.fired_on,
      'sequence', f.after_sequence, 'told', f.told)) from timer_firing f where f.commitment_id = c.id), '[]') as fired,
    coalesce((select json_agg(json_build_object('sequence', m.sequence, 'on', m.effective_on,
        'timers', coalesce(m.payload -> 'timers', '{}'), 'deadline', (select coalesce(max((k.payload ->> 'version')::int), 0)
          from record k where k.commitment_id = c.id and k.lane = '' and k.kind = 'deadline_set' and k.sequence < m.sequence),
        'proposal', (select k.payload ->> 'proposalId' from record k where k.commitment_id = c.id and k.lane = ''
          and k.kind = 'proposal_opened' and k.sequence < m.sequence order by k.sequence desc limit 1)) order by m.sequence)
      from record m where m.commitment_id = c.id and m.lane = '' and m.kind = 'workflow_migrated'), '[]') as migrations
  from commitment c where c.conference_id = $1 and c.closed_on is null`;

/** As a list, the planner believes in ten and plans anew for every one that is asked for: dearer than to read it. */
const ONE = `${FACTS} and c.id = $2`;
const NAMED = `${FACTS} and c.id = any($2::uuid[]) order by c.number`;
const TAKING_PART = `${FACTS} and exists (select 1 from assignment a where a.commitment_id = c.id
  and a.organisation_id = $2) order by c.number`;
const ALL = `${FACTS} order by c.number`;

/** Reads what timers are worked out from, for many commitments in one statement. */
@Injectable()
export class TimerFactsRepository {
  /** Open commitments by number. */
  async load(
    tx: Transaction,
    conferenceId: string,
    { ids, organisationId }: TimedNarrowing,
  ): Promise<readonly TimedCommitment[]> {
    if (ids?.length === 1) return tx.rows<TimedCommitment>(ONE, [conferenceId, ids[0]]);
    if (ids !== undefined) return tx.rows<TimedCommitment>(NAMED, [conferenceId, ids]);
    if (organisationId !== undefined) return tx.rows<TimedCommitment>(TAKING_PART, [conferenceId, organisationId]);
    return tx.rows<TimedCommitment>(ALL, [conferenceId]);
  }
}
