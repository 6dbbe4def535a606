import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Injectable, Optional } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from '../logging/logger.js';
import { negotiateLanguage } from '../web/i18n/negotiate-language.js';
import { translatorOf } from '../web/i18n/translator-of.js';
import { PAGE_FAULTS, type PageFaults } from './page-faults.js';
import type { Problem } from './problem.js';
import { problemDocument } from './problem-document.js';
import { toProblem } from './to-problem.js';

/** The last stop of every error: problem+json for the API, a page for people, a log line where nobody expected it. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    @Optional() @Inject(PAGE_FAULTS) private readonly pages: PageFaults | null = null,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error);
    if (problem.status >= 500) this.logUnexpected(error, problem, request);
    if (reply.sent) return;
    if (this.pages === null || request.url.startsWith('/api/') || request.url.startsWith('/health'))
      this.answerApi(problem, request, reply);
    else this.pages.answer(problem, request, reply);
  }

  private answerApi(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
    const { language } = negotiateLanguage({ acceptLanguage: request.headers['accept-language'] });
    const retryAfter = problem.details.members?.['retry_after'];
    if (typeof retryAfter === 'number') void reply.header('retry-after', retryAfter);
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', language)
      .send(JSON.stringify(problemDocument(problem, language, (at, key, params) => translatorOf(at).t(key, params))));
  }

  private logUnexpected(error: unknown, problem: Problem, request: FastifyRequest): void {
    const cause = error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : { error };
    this.logger.error({ request: request.id, method: request.method, code: problem.code, ...cause }, 'request failed');
  }
}
