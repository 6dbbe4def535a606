import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PageFaults } from '../../../platform/http/page-faults.js';
import type { Problem } from '../../../platform/http/problem.js';
import { ErrorPage, type ErrorReason } from '../../../platform/web/components/error-page.js';
import { ViewContextService } from './view-context.service.js';

/** Refusals of pages as pages. Before sign-in the reader is taken to the door and brought back afterwards. */
@Injectable()
export class PageFaultsService implements PageFaults {
  constructor(private readonly views: ViewContextService) {}

  answer(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
    if (problem.code === 'not_signed_in') {
      const next = request.method === 'GET' ? `?next=${encodeURIComponent(request.url)}` : '';
      void reply.status(303).header('location', `/sign-in${next}`).send();
      return;
    }
    void this.page(problem, request, reply);
  }

  /** The frame may need the database that just failed; the bare frame always works. */
  private async page(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const view = await this.views.of(request, reply).catch(() => this.views.bare(request, reply));
    const html = await ErrorPage({ view, reason: reasonOf(problem), code: `${problem.code} ${request.id}` });
    void reply.status(problem.status).header('content-type', 'text/html; charset=utf-8').send(html);
  }
}

function reasonOf(problem: Problem): ErrorReason {
  if (problem.code === 'csrf_failed') return 'stale_form';
  switch (problem.status) {
    case 401:
    case 403:
      return 'forbidden';
    case 404:
    case 405:
      return 'not_found';
    case 409:
    case 412:
    case 428:
      return 'conflict';
    case 429:
      return 'too_many';
    case 503:
      return 'unavailable';
    default:
      return 'unexpected';
  }
}
