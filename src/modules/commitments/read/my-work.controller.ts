import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../../domain/shared/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CurrentActor, Needs } from '../../access/index.js';
import { MyWorkDto, myWorkDto } from './dto/my-work.dto.js';
import { MyWorkService } from './my-work.service.js';

/** What the signed-in post has to do. */
@ApiTags('my work')
@Controller('api/v1/my-work')
@Needs('commitment.read')
export class MyWorkController {
  constructor(
    private readonly work: MyWorkService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Proposals to decide and tasks by urgency' })
  @ApiOkResponse({ type: MyWorkDto })
  async view(@CurrentActor() actor: Actor): Promise<MyWorkDto> {
    return myWorkDto(await this.work.view(actor, this.clock.today()));
  }
}
