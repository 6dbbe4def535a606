import type { Actor } from '../../../domain/shared/actor.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import { dueDay } from './due-day.repository.js';
import type { DeadlineClass, LedgerFilter, MyPart } from './ledger-filter.js';
import { returnPeriod } from './return-period.js';
import { searchPatterns } from './search-terms.js';
import type { SideSchedule } from './side-schedule.js';
import type { SqlParameters } from './sql-parameters.js';

/** Who asks for what, and how that side counts days. */
export interface LedgerQuestion {
  readonly actor: Actor;
  readonly filter: LedgerFilter;
  readonly schedule: SideSchedule;
}

/**
 * SQL conditions over a commitment `c` and its deadline in force `d`. Each adds the values it needs to the statement's
 * parameters when it is asked for, since PostgreSQL refuses a value that no part of the statement uses.
 */
export class LedgerConditions {
  private due: string | null = null;

  constructor(
    protected readonly parameters: SqlParameters,
    protected readonly question: LedgerQuestion,
  ) {}

  /** Conference, session, organisation, returns and words: what no counter of the filter panel sets aside. */
  base(): string {
    const { actor, filter } = this.question;
    const conference = this.parameters.add(actor.conferenceId);
    const asked = [`c.conference_id = ${conference}`];
    if (filter.session !== null) asked.push(this.agreedAt(filter.session, conference));
    if (filter.organisations.length > 0) asked.push(this.withOrganisations(filter.organisations, conference));
    if (filter.returnedBy !== null) asked.push(this.owed(), this.returned(filter.returnedBy));
    if (filter.notReturnedBy !== null) asked.push(this.owed(), `not ${this.returned(filter.notReturnedBy)}`);
    for (const pattern of searchPatterns(filter.text ?? '')) asked.push(this.says(this.parameters.add(pattern)));
    return asked.join('\n  and ');
  }

  /** Base and every choice, for the rows. */
  every(): string {
    const { filter } = this.question;
    const asked = [
      this.base(),
      ...this.listed('c.standing', filter.standings),
      ...this.listed('c.kind', filter.kinds),
      ...(filter.areas.length === 0 ? [] : [this.inAreas(filter.areas)]),
      ...anyOf(filter.deadlines.map((name) => this.deadlineClass(name))),
      ...anyOf(filter.parts.map((name) => this.myPart(name))),
      ...(filter.needsOurHand ? [this.needsOurHand()] : []),
    ];
    return asked.join('\n  and ');
  }

  deadlineClass(name: DeadlineClass): string {
    const { schedule } = this.question;
    switch (name) {
      case 'late':
        return `(c.closed_on is null and (${this.dueDay()}) < ${this.day(schedule.today)})`;
      case 'near':
        return `(c.closed_on is null and (${this.dueDay()}) >= ${this.day(schedule.today)}
          and (${this.dueDay()}) < ${this.day(schedule.firstDayNotNear())})`;
      case 'before_session':
      case 'dated':
      case 'recurring':
      case 'none':
        return `(coalesce(d.kind, 'none') = '${name}')`;
    }
  }

  /** Sets of ids and not a test for each row, so that counting all rows asks each table once. */
  myPart(name: MyPart): string {
    const { actor } = this.question;
    switch (name) {
      case 'lead':
        return this.ownAssignment(actor, ['lead']);
      case 'supporting':
        return this.ownAssignment(actor, ['supporting', 'delivering']);
      case 'waiting':
        return actor.role === 'liaison' ? `(${this.waiting()} and ${this.ownAssignment(actor, [])})` : this.waiting();
    }
  }

  /** An open proposal to which the reader's side has not consented yet. */
  needsOurHand(): string {
    const { sideId } = this.question.actor;
    return sideId === null ? 'false' : this.awaits(this.parameters.add(sideId));
  }

  protected awaits(side: string): string {
    return `c.id in (select p.commitment_id from proposal p where p.state = 'open'
      and not exists (select 1 from consent k where k.proposal_id = p.id and k.side_id = ${side}))`;
  }

  protected agreedAt(session: number, conference: string): string {
    const number = this.parameters.add(session);
    return `c.session_id = (select w.id from session w where w.conference_id = ${conference} and w.number = ${number})`;
  }

  protected withOrganisations(codes: readonly string[], conference: string): string {
    return `c.id in (select m.commitment_id from assignment m join organisation o on o.id = m.organisation_id
        where o.conference_id = ${conference} and o.code = any (${this.parameters.add(codes)}::text[]))`;
  }

  protected says(pattern: string): string {
    return `c.search_text like lower(${pattern})`;
  }

  protected waiting(): string {
    return `c.id in (select w.commitment_id from "position" w
          where w.side_id = ${this.parameters.add(this.question.actor.sideId)} and w.waiting_for is not null)`;
  }

  protected inAreas(areas: readonly number[]): string {
    return `c.area_id in (select f.id from area f join session w on w.id = f.session_id
      where w.conference_id = ${this.parameters.add(this.question.actor.conferenceId)}
        and f.number = any (${this.parameters.add(areas)}::int[]))`;
  }

  /** Open at some time of the reporting period; what was closed before it owes no return. */
  private owed(): string {
    return `(c.closed_on is null or c.closed_on >= ${this.day(this.period().from)})`;
  }

  protected returned(side: SideId): string {
    const { from, to } = this.period();
    return `c.id in (select t.commitment_id from statement t where t.side_id = ${this.parameters.add(side)}
      and t.visibility = 'shared' and t.stated_on between ${this.day(from)} and ${this.day(to)})`;
  }

  protected period(): ReturnType<typeof returnPeriod> {
    return returnPeriod(this.question.schedule.today);
  }

  /** A part of the actor's organisation, one of those named; any where none is. */
  protected ownAssignment(actor: Actor, parts: readonly string[]): string {
    const organisation = `${this.parameters.add(actor.organisationId)}::uuid`;
    const which = parts.length === 0 ? '' : ` and m.part in (${parts.map((part) => `'${part}'`).join(', ')})`;
    return `c.id in (select m.commitment_id from assignment m where m.organisation_id = ${organisation}${which})`;
  }

  private listed(column: string, values: readonly string[]): string[] {
    return values.length === 0 ? [] : [`${column} = any (${this.parameters.add(values)}::text[])`];
  }

  private dueDay(): string {
    this.due ??= dueDay(this.parameters, this.question.schedule);
    return this.due;
  }

  protected day(day: string): string {
    return `${this.parameters.add(day)}::date`;
  }
}

function anyOf(conditions: readonly string[]): string[] {
  return conditions.length === 0 ? [] : [`(${conditions.join(' or ')})`];
}
