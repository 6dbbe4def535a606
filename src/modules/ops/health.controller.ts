import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/index.js';
import { HealthService, type Readiness } from './health.service.js';

/** For whoever runs the product: is the process alive, and can it serve. */
@ApiExcludeController()
@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @HttpCode(200)
  live(): { readonly status: string } {
    return { status: 'live' };
  }

  /** 200 where everything answers, 503 naming what does not. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.health.readiness();
    void reply.status(readiness.database && readiness.queue ? 200 : 503);
    return readiness;
  }
}
