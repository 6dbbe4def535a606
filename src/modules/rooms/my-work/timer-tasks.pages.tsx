import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Needs } from '../../access/index.js';
import { TimerTasks } from '../../timers/index.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { Visit } from '../frame/visit.js';

/** The press by which a secretariat notes a task as settled. */
@ApiExcludeController()
@Controller('timer-tasks/:id/settle')
export class TimerTaskPages {
  constructor(private readonly tasks: TimerTasks) {}

  @Post()
  @Html()
  @Needs('timer.settle')
  async settle(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<string> {
    await this.tasks.settle(visit.actor, id);
    return visit.goOn('/?done=settled');
  }
}
