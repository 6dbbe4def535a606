import type { Actor } from '../../../../domain/shared/actor.js';
import type { SideId } from '../../../../domain/shared/side-id.js';
import type { ThenSql } from '../../../directory/index.js';
import { LedgerConditions, type LedgerQuestion } from '../ledger-conditions.repository.js';
import type { SqlParameters } from '../sql-parameters.js';
import type { AsOf } from './as-of.js';

/** The same conditions over a row `c` of `commitment_past`, which holds what was true and known then, and its deadline `d`. */
export class LedgerPastConditions extends LedgerConditions {
  constructor(
    parameters: SqlParameters,
    question: LedgerQuestion,
    private readonly asOf: AsOf,
  ) {
    super(parameters, question);
  }

  override base(): string {
    const { day, instant } = this.then();
    return `${super.base()}
  and c.true_from <= ${day} and c.true_to > ${day} and c.known_from <= ${instant} and c.known_to > ${instant}`;
  }

  /** The point in the past that is asked for. */
  then(): ThenSql {
    return { day: this.day(this.asOf.day), instant: this.instant() };
  }

  protected override awaits(side: string): string {
    return `(c.proposal is not null and not jsonb_exists(c.proposal -> 'consents', ${side}))`;
  }

  protected override agreedAt(session: number): string {
    return `c.session_number = ${this.parameters.add(session)}`;
  }

  protected override withOrganisations(codes: readonly string[]): string {
    return `exists (select 1 from jsonb_array_elements(c.assignments) m
        where m ->> 'organisation' = any (${this.parameters.add(codes)}::text[]))`;
  }

  protected override says(pattern: string): string {
    return `(c.commitment_id, c.wording) in (
        select w.commitment_id, w.wording from commitment_wording w where w.search_text like lower(${pattern}))`;
  }

  protected override waiting(): string {
    return `(c.positions -> ${this.parameters.add(this.question.actor.sideId)} ->> 'waitingFor' is not null)`;
  }

  protected override inAreas(areas: readonly number[]): string {
    return `c.area_number = any (${this.parameters.add(areas)}::int[])`;
  }

  protected override returned(side: SideId): string {
    const { from, to } = this.period();
    return `exists (select 1 from record r where r.commitment_id = c.commitment_id and r.visibility = 'shared'
      and r.kind in ('progress_reported', 'statement_shared') and r.payload ->> 'side' = ${this.parameters.add(side)}
      and r.effective_on between ${this.day(from)} and ${this.day(to)} and r.effective_on <= ${this.day(this.asOf.day)}
      and r.recorded_at <= ${this.instant()})`;
  }

  protected override ownAssignment(actor: Actor, parts: readonly string[]): string {
    const code = `(select o.code from organisation o where o.id = ${this.parameters.add(actor.organisationId)}::uuid)`;
    const which = parts.length === 0 ? '' : ` and m ->> 'part' in (${parts.map((part) => `'${part}'`).join(', ')})`;
    return `exists (select 1 from jsonb_array_elements(c.assignments) m where m ->> 'organisation' = ${code}${which})`;
  }

  private instant(): string {
    return `${this.parameters.add(this.asOf.knownAt)}::timestamptz`;
  }
}
