import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Clock } from '../../../platform/clock/clock.js';
import { Needs } from '../../access/index.js';
import { HistoryService, readMark } from '../../commitments/index.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { pageTime, viewAsOf } from '../frame/page-time.js';
import { TimedQuery } from '../frame/timed-query.js';
import { Visit } from '../frame/visit.js';
import { CommitmentDesk } from './commitment-desk.service.js';
import { CommitmentRoom } from './commitment-room.js';
import { doneOf } from './done-notices.js';
import { RecordsPage } from './records-page.js';
import { RecordsQuery } from './records-query.js';

/** Records on one page of the history. */
const RECORDS = 50;

/** The room of one commitment. */
@ApiExcludeController()
@Controller('commitments/:id')
export class CommitmentPages {
  constructor(
    private readonly desk: CommitmentDesk,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Html()
  @Needs('commitment.read')
  async room(@CurrentVisit({ query: TimedQuery }) visit: Visit<TimedQuery>, @Param('id') id: string): Promise<string> {
    const asOf = pageTime(visit.query, this.clock);
    const [present, matter] = await visit.with((tx, actor) => this.desk.within(tx, actor, id, asOf));
    const view = viewAsOf(present, asOf, visit.query);
    return CommitmentRoom({ view, matter, done: doneOf(visit.query.done), refused: null });
  }

  @Get('records')
  @Html()
  @Needs('commitment.read')
  async records(
    @CurrentVisit({ query: RecordsQuery }) visit: Visit<RecordsQuery>,
    @Param('id') id: string,
  ): Promise<string> {
    const asOf = pageTime(visit.query, this.clock);
    const span = { before: readMark(visit.query.before ?? ''), limit: RECORDS, asOf };
    const [view, [matter, page]] = await visit.with((tx, actor) =>
      Promise.all([this.desk.within(tx, actor, id, asOf), this.history.within(tx, id, span)]),
    );
    return RecordsPage({ view: viewAsOf(view, asOf, visit.query), matter, page });
  }
}
