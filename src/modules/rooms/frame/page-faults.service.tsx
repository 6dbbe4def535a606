import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PageFaults } from '../../../platform/http/page-faults.js';
import type { Problem } from '../../../platform/http/problem.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { ErrorPage, type ErrorReason } from '../../../platform/web/components/error-page.js';
import type { PagerLink } from '../../../platform/web/components/pager.js';
import { IdentifyService, rememberSignedIn, signedInOf } from '../../access/index.js';
import { pastFault } from './past-fault.js';
import { safePath } from './safe-path.js';
import { ViewContextService } from './view-context.service.js';

/** Refusals of pages as pages. Before sign-in the reader is taken to the door and brought back afterwards. */
@Injectable()
export class PageFaultsService implements PageFaults {
  constructor(
    private readonly views: ViewContextService,
    private readonly identify: IdentifyService,
  ) {}

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
    const view = await this.viewOf(problem, request, reply).catch(() => this.views.bare(request, reply));
    const reason = reasonOf(problem);
    const code = `${problem.code} ${request.id}`;
    const past = pastFault(view, problem, request);
    const ways = past?.ways ?? wayBack(view, reason, request);
    const html = await ErrorPage({ view, reason, code, words: past?.words, ways, children: past?.form });
    void reply.status(problem.status).header('content-type', 'text/html; charset=utf-8').send(html);
  }

  /** Where no route was found, no guard has asked yet who reads. */
  private async viewOf({ status }: Problem, request: FastifyRequest, reply: FastifyReply): Promise<ViewContext> {
    if (signedInOf(request) === null && (status === 404 || status === 405)) {
      const signedIn = await this.identify.identify(request);
      if (signedIn !== null) rememberSignedIn(request, signedIn);
    }
    return this.views.of(request, reply);
  }
}

/** The address without its query, where the query was what could not be read. */
function wayBack({ t }: ViewContext, reason: ErrorReason, { method, url }: FastifyRequest): readonly PagerLink[] {
  const [path = '/'] = url.split('?', 1);
  if (reason !== 'bad_request' || method !== 'GET' || path === url) return [];
  return [{ href: safePath(path), label: t('errors.page.again') }];
}

function reasonOf(problem: Problem): ErrorReason {
  if (problem.code === 'csrf_failed') return 'stale_form';
  switch (problem.status) {
    case 400:
    case 413:
    case 415:
    case 422:
      return 'bad_request';
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
