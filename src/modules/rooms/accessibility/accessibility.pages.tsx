import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../access/index.js';
import { Html } from '../frame/html.js';
import { PageQuery } from '../frame/page-query.js';
import { ViewContextService } from '../frame/view-context.service.js';
import { AccessibilityPage } from './accessibility-page.js';

/** The statement on accessibility, open to everybody and in the frame of whoever reads it. */
@ApiExcludeController()
@Controller('accessibility')
export class AccessibilityPages {
  constructor(private readonly views: ViewContextService) {}

  @Get()
  @Html()
  @Public()
  async statement(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() _query: PageQuery,
  ): Promise<string> {
    return AccessibilityPage({ view: await this.views.of(request, reply) });
  }
}
