import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Needs } from '../../access/index.js';
import { ReportProgressService } from '../../progress/index.js';
import { mendable } from '../commitment/answer-page.js';
import { CommitmentDesk } from '../commitment/commitment-desk.service.js';
import { CommitmentRoom } from '../commitment/commitment-room.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { Visit } from '../frame/visit.js';
import { NoChangeForm } from './report-form.dto.js';

/** "No change since then" in one click. */
@ApiExcludeController()
@Controller('commitments/:id/no-change')
export class NoChangePages {
  constructor(
    private readonly desk: CommitmentDesk,
    private readonly reports: ReportProgressService,
  ) {}

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
