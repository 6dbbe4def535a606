import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock/clock.js';
import { Needs } from '../../access/index.js';
import { ledgerFilter, LedgerService } from '../../commitments/index.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { pageTime, viewAsOf } from '../frame/page-time.js';
import { Visit } from '../frame/visit.js';
import { LedgerPageQuery } from './ledger-page-query.js';
import { LedgerView } from './ledger-view.js';

/** Rows of a page; "show all" goes up to what one table can hold. */
const PAGE = 25;
const ALL = 500;

/** The room of all commitments. */
@ApiExcludeController()
@Controller('ledger')
export class LedgerPages {
  constructor(
    private readonly ledger: LedgerService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Html()
  @Needs('commitment.read')
  async list(@CurrentVisit({ query: LedgerPageQuery }) visit: Visit<LedgerPageQuery>): Promise<string> {
    const { query } = visit;
    const filter = ledgerFilter(query);
    const asOf = pageTime(query, this.clock);
    const span = { after: query.after ?? null, limit: query.show === 'all' ? ALL : PAGE, asOf };
    const [view, page] = await visit.with((tx, actor) => this.ledger.within(tx, actor, filter, span));
    return LedgerView({ view: viewAsOf(view, asOf, query), filter, page, after: span.after });
  }
}
