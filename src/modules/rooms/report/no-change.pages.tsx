import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Problem } from '../../../platform/http/problem.js';
import { Needs } from '../../access/index.js';
import { noChangeReport, ReportProgressService } from '../../progress/index.js';
import { mendable } from '../commitment/answer-page.js';
import { CommitmentDesk } from '../commitment/commitment-desk.service.js';
import { CommitmentRoom } from '../commitment/commitment-room.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { Visit } from '../frame/visit.js';
import { NoChangePage } from './no-change-page.js';
import { NoChangeForm, NoChangeQuery } from './report-form.dto.js';

/** "No change since then": one look at what will be shared, one press. */
@ApiExcludeController()
@Controller('commitments/:id/no-change')
export class NoChangePages {
  constructor(
    private readonly desk: CommitmentDesk,
    private readonly reports: ReportProgressService,
  ) {}

  @Get()
  @Html()
  @Needs('progress.report')
  async check(
    @CurrentVisit({ query: NoChangeQuery }) visit: Visit<NoChangeQuery>,
    @Param('id') id: string,
  ): Promise<string> {
    const { actor, query } = visit;
    const [view, matter] = await Promise.all([visit.view(), this.desk.open(actor, id)]);
    const last = matter.commitment.positions.find(({ sideId }) => sideId === actor.sideId)?.statement ?? null;
    if (last === null) throw new Problem('nothing_to_repeat');
    const report = noChangeReport(last, view.today);
    return NoChangePage({ view, matter, report, back: query.back ?? 'commitment' });
  }

  @Post()
  @Html()
  @Needs('progress.report')
  async file(@CurrentVisit() visit: Visit, @Param('id') id: string, @Body() form: NoChangeForm): Promise<string> {
    const seenVersion = Number(form.version);
    const room = `/commitments/${id}`;
    try {
      await this.reports.noChange(visit.actor, id, seenVersion);
      return visit.goOn(`${form.back === 'work' ? '/' : room}?done=no_change`);
    } catch (error) {
      const refused = { problem: mendable(error), seenVersion, wrote: false };
      const [bare, matter] = await Promise.all([visit.view(), this.desk.open(visit.actor, id)]);
      const view = { ...bare, path: room };
      return visit.answer(refused.problem.status, CommitmentRoom({ view, matter, done: null, refused }));
    }
  }
}
