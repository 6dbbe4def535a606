import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { nameThen } from '../../directory/index.js';
import type { AsOf } from './past/as-of.js';
import type { SqlParameters } from './sql-parameters.js';

/** A session, the days whose statements count as its returns, and as of when; null where the present is. */
export interface OverviewAsked {
  readonly conferenceId: string;
  readonly sessionId: string;
  readonly sessionNumber: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly asOf: AsOf | null;
}

/** Parts of a statement on the commitments of a session, at present or as they were: each adds the values it needs. */
export interface OverviewGround {
  /** The commitments: id, conference_id, number, area_number, standing, closed_on. */
  seen(): string;
  /** Their lead organisations: area_number, side_id, organisation_id, inferred. */
  leading(): string;
  /** What a lead organisation `o` is called in short. */
  shortName(): string;
  /** What each side said in the period: commitment_id, side_id, shared. Row-level security leaves a draft to its own side. */
  said(): string;
}

/** The ground of what is asked. */
export function overviewGround(parameters: SqlParameters, asked: OverviewAsked): OverviewGround {
  return asked.asOf === null ? new PresentGround(parameters, asked) : new PastGround(parameters, asked, asked.asOf);
}

class PresentGround implements OverviewGround {
  constructor(
    private readonly parameters: SqlParameters,
    private readonly asked: OverviewAsked,
  ) {}

  seen(): string {
    return `select c.id, c.conference_id, c.number, a.number as area_number, c.standing, c.closed_on
      from commitment c join area a on a.id = c.area_id where c.session_id = ${this.session()}`;
  }

  leading(): string {
    return `select a.number as area_number, m.side_id, m.organisation_id, m.inferred
      from commitment c join area a on a.id = c.area_id join assignment m on m.commitment_id = c.id and m.part = 'lead'
      where c.session_id = ${this.session()}`;
  }

  shortName(): string {
    return 'o.short_name';
  }

  said(): string {
    const [from, to] = [this.parameters.add(this.asked.from), this.parameters.add(this.asked.to)];
    return `select t.commitment_id, t.side_id, bool_or(t.visibility = 'shared') as shared
      from statement t join commitment c on c.id = t.commitment_id
      where c.session_id = ${this.session()} and not t.discarded and t.stated_on between ${from}::date and ${to}::date
      group by t.commitment_id, t.side_id`;
  }

  private session(): string {
    return `${this.parameters.add(this.asked.sessionId)}::uuid`;
  }
}

class PastGround implements OverviewGround {
  constructor(
    private readonly parameters: SqlParameters,
    private readonly asked: OverviewAsked,
    private readonly asOf: AsOf,
  ) {}

  seen(): string {
    return `select c.commitment_id as id, c.conference_id, c.number, c.area_number, c.standing, c.closed_on
      from commitment_past c where ${this.then()}`;
  }

  leading(): string {
    return `select c.area_number, m.side as side_id, o.id as organisation_id, m.inferred
      from commitment_past c
        cross join jsonb_to_recordset(c.assignments) as m (organisation text, side text, part text, inferred boolean)
        join organisation o on o.conference_id = c.conference_id and o.code = m.organisation
      where ${this.then()} and m.part = 'lead'`;
  }

  shortName(): string {
    const then = { day: this.day(), instant: this.instant() };
    return nameThen({ what: 'organisation', of: 'o', column: 'short_name' }, then);
  }

  /** A draft counts while it was neither shared nor given up. */
  said(): string {
    const [from, day, instant] = [this.parameters.add(this.asked.from), this.day(), this.instant()];
    return `select r.commitment_id, r.payload ->> 'side' as side_id, bool_or(r.visibility = 'shared') as shared
      from commitment_past c join record r on r.commitment_id = c.commitment_id
      where ${this.then()} and r.kind in ('progress_reported', 'statement_shared')
        and r.effective_on between ${from}::date and ${day} and r.recorded_at <= ${instant}
        and (r.visibility = 'shared' or not exists (
          select 1 from record e where e.commitment_id = r.commitment_id
            and e.kind in ('statement_shared', 'draft_discarded')
            and e.payload ->> 'statementId' = r.payload ->> 'statementId'
            and e.effective_on <= ${day} and e.recorded_at <= ${instant}))
      group by 1, 2`;
  }

  private then(): string {
    const { conferenceId, sessionNumber } = this.asked;
    const [day, instant] = [this.day(), this.instant()];
    return `c.conference_id = ${this.parameters.add(conferenceId)} and c.session_number = ${this.parameters.add(sessionNumber)}
      and c.true_from <= ${day} and c.true_to > ${day} and c.known_from <= ${instant} and c.known_to > ${instant}`;
  }

  private day(): string {
    return `${this.parameters.add(this.asOf.day)}::date`;
  }

  private instant(): string {
    return `${this.parameters.add(this.asOf.knownAt)}::timestamptz`;
  }
}
