import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { type RootedTimer, rootedTimers } from '../../../domain/workflow/timers/rooted-timers.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Whose timers are looked for: those of one side, or those of all sides together (null). */
export interface Sought {
  readonly conferenceId: string;
  readonly sideId: string | null;
  readonly on: CivilDate;
}

/** A timer of one version of a kind's workflow, as the queries take it. */
interface Rule {
  readonly kind: string;
  readonly version: number;
  readonly timer: string;
  readonly states: readonly string[];
  readonly least: number;
  readonly prefix: string;
  readonly again: number | null;
  /** Whether it has fired cannot be told from its key: always looked at. */
  readonly open: boolean;
}

const RULES = `jsonb_to_recordset($1::jsonb) as r (kind text, version integer, timer text, states text[], least integer,
  prefix text, again integer, open boolean)
  join commitment c on c.conference_id = $2 and c.closed_on is null and c.kind = r.kind and c.workflow_version = r.version`;

/** True while a repeated timer rests after its last firing; its key grows with each, so the day tells. */
const RESTS = `r.again is not null and f.due_on > $3::date - r.again`;

/** A firing bears the names of its day: it counts where the timer kept its name through every migration since, as most do. */
const SAME = `f.commitment_id = c.id and f.timer = r.timer and not exists (select 1 from record m where m.commitment_id = c.id
    and m.lane = '' and m.kind = 'workflow_migrated' and m.sequence > f.after_sequence
    and m.payload -> 'timers' is not null and m.payload -> 'timers' ->> f.timer is distinct from f.timer)`;

/** A firing for an earlier stay in the state was due before the present stay began; a later one is of this stay. */
const POSITIONS = `
  select distinct c.id from ${RULES}
  join "position" p on p.commitment_id = c.id and p.side_id = $4 and coalesce(p.state, 'none') = any(r.states)
  where coalesce(p.since_on, c.agreed_on) + r.least <= $3::date and (r.open or not exists (
    select 1 from timer_firing f where ${SAME} and f.side_id = $4
      and f.due_on > coalesce(p.since_on, c.agreed_on) and (r.again is null or ${RESTS})))`;

/** The last days of a deadline that recurs are worked out elsewhere: always looked at. */
const DEADLINES = `
  select distinct c.id from ${RULES}
  join deadline d on d.commitment_id = c.id and d.in_force
    and (d.kind = 'recurring' or d.latest + r.least <= $3::date)
  join "position" p on p.commitment_id = c.id and p.side_id = $4 and coalesce(p.state, 'none') = any(r.states)
  where d.kind = 'recurring' or r.open or not exists (
    select 1 from timer_firing f where ${SAME} and (
      (r.again is null and f.anchor_key = r.prefix || 'deadline:' || d.version || ':' || $4)
      or (${RESTS} and f.side_id = $4 and f.anchor_key like r.prefix || 'deadline:' || d.version || ':%')))`;

const PROPOSALS = `
  select distinct c.id from ${RULES}
  join proposal p on p.commitment_id = c.id and p.state = 'open' and p.opened_on + r.least <= $3::date
  where r.open or not exists (
    select 1 from timer_firing f where ${SAME} and (
      (r.again is null and f.anchor_key = r.prefix || 'proposal:' || p.id)
      or (${RESTS} and f.anchor_key like r.prefix || 'proposal:' || p.id || '%')))`;

const JOINT = `
  select distinct c.id from ${RULES} and c.joint_state = any(r.states)
  cross join lateral (select k.effective_on as day from record k where k.commitment_id = c.id and k.lane = '' and (
      k.kind = 'commitment_agreed' or (k.kind = 'joint_moved' and k.payload ->> 'from' is distinct from k.payload ->> 'to'))
    order by k.sequence desc limit 1) entered
  where entered.day + r.least <= $3::date and (r.open or not exists (
    select 1 from timer_firing f where ${SAME} and f.side_id = ''
      and f.due_on > entered.day and (r.again is null or ${RESTS})))`;

/** Chooses the commitments for which a timer can be due: one query for each kind of day counted from, however many there are. */
@Injectable()
export class TimerCandidatesRepository {
  /** Ids of open commitments, some of which may turn out to have nothing due; none that has is left out. */
  async due(tx: Transaction, definitions: readonly Definition[], sought: Sought): Promise<readonly string[]> {
    const { conferenceId, sideId, on } = sought;
    const ids = new Set<string>();
    const ask = async (sql: string, root: RootedTimer['root']['on'], side: readonly string[]): Promise<void> => {
      const rules = rulesOf(definitions, root);
      if (rules.length === 0) return;
      const rows = await tx.rows<{ id: string }>(sql, [JSON.stringify(rules), conferenceId, on, ...side]);
      for (const { id } of rows) ids.add(id);
    };
    if (sideId === null) {
      await ask(PROPOSALS, 'proposal', []);
      await ask(JOINT, 'joint', []);
    } else {
      await ask(POSITIONS, 'position', [sideId]);
      await ask(DEADLINES, 'deadline', [sideId]);
    }
    return [...ids].sort();
  }
}

function rulesOf(definitions: readonly Definition[], root: RootedTimer['root']['on']): readonly Rule[] {
  return definitions.flatMap((definition) =>
    rootedTimers(definition)
      .filter((timer) => timer.root.on === root)
      .map(({ timer, positions, leastDays, keyPrefix, repeatDays, sinceRepeated }) => {
        const { kind, version } = definition;
        const key = { kind, version, timer, prefix: keyPrefix };
        return { ...key, states: positions, least: leastDays, again: repeatDays, open: sinceRepeated };
      }),
  );
}
