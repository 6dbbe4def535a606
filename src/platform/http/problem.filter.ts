import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Injectable, Optional } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sqlState } from '../database/retry-on-conflict.js';
import { Logger } from '../logging/logger.js';
import { negotiateLanguage } from '../web/i18n/negotiate-language.js';
import { translatorOf } from '../web/i18n/translator-of.js';
import { PAGE_FAULTS, type PageFaults } from './page-faults.js';
import { Problem } from './problem.js';
import { problemDocument } from './problem-document.js';
import { RouteMethods } from './route-methods.js';
import { toProblem } from './to-problem.js';

/** The last stop of every error: problem+json for the API, a page for people, a log line where nobody expected it. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly routes: RouteMethods,
    @Optional() @Inject(PAGE_FAULTS) private readonly pages: PageFaults | null = null,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.withMethods(toProblem(error), request);
    this.log(error, problem, request);
    if (reply.sent) return;
    sayWhatNext(problem, reply);
    if (this.pages === null || request.url.startsWith('/api/') || request.url.startsWith('/health'))
      this.answerApi(problem, request, reply);
    else this.pages.answer(problem, request, reply);
  }

  private answerApi(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
    const { language } = negotiateLanguage({ acceptLanguage: request.headers['accept-language'] });
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', language)
      .send(JSON.stringify(problemDocument(problem, language, (at, key, params) => translatorOf(at).t(key, params))));
  }

  /** An address that is there, asked in a way it does not take, is not missing. */
  private withMethods(problem: Problem, request: FastifyRequest): Problem {
    const allow = request.is404 && problem.code === 'not_found' ? this.routes.at(request.url) : [];
    return allow.length === 0 ? problem : new Problem('method_not_allowed', { members: { allow } });
  }

  private log(error: unknown, problem: Problem, { id, method }: FastifyRequest): void {
    const about = { request: id, method, code: problem.code };
    const cause = error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : { error };
    // Where the database is busy or gone, many say so at once, and where they stood when they found out tells nothing.
    if (problem.code === 'unavailable') this.logger.warn({ ...about, message: cause.message }, 'request failed');
    else if (problem.status >= 500) this.logger.error({ ...about, ...cause }, 'request failed');
    // Only the database found it: a check of ours is missing. What was sent is nobody's business here.
    else if (problem.code === 'invalid_input' && !(error instanceof Problem))
      this.logger.warn({ ...about, state: sqlState(error) }, 'input passed all checks');
  }
}

/** What a machine needs to try again rightly, whoever reads the words. */
function sayWhatNext({ details: { members = {} } }: Problem, reply: FastifyReply): void {
  const { retry_after: seconds, allow } = members;
  if (typeof seconds === 'number') void reply.header('retry-after', seconds);
  if (Array.isArray(allow)) void reply.header('allow', allow.join(', '));
}
