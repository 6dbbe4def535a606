import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inputPipe } from '../../../platform/http/validate-input.js';
import { PageQuery } from './page-query.js';
import { ViewContextService } from './view-context.service.js';
import { Visit } from './visit.js';

/** What a page says of its visits: what their address may carry, and a class of its own for what it asks of them. */
interface VisitKind {
  /** Null where the address may carry anything, and the visit knows nothing of it. */
  readonly query?: Type<PageQuery> | null;
  readonly as?: new (...parts: ConstructorParameters<typeof Visit>) => Visit;
}

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly kind: VisitKind;
}

/** A link may carry what another page or a mail program added: a page takes what it knows and lets the rest go. */
const checked = inputPipe({ unknown: 'dropped' });

/** Makes the visit of what was asked. */
@Injectable()
export class VisitPipe implements PipeTransform<Asked, Promise<Visit>> {
  constructor(private readonly views: ViewContextService) {}

  /** Throws invalid_input where the address gives a parameter of the page a value that it cannot have. */
  async transform({ request, reply, kind }: Asked): Promise<Visit> {
    const { query: metatype = PageQuery, as: Kind = Visit } = kind;
    if (metatype === null) return new Kind(request, reply, {}, this.views);
    const query: PageQuery = await checked.transform(request.query, { type: 'query', metatype });
    return new Kind(request, reply, query, this.views);
  }
}

const Asks = createParamDecorator(({ kind }: Pick<Asked, 'kind'>, context: ExecutionContext): Asked => {
  const http = context.switchToHttp();
  return { request: http.getRequest(), reply: http.getResponse(), kind };
});

/**
 * The visit as a handler's parameter, of the type its kind says:
 * `@CurrentVisit({ query: SessionQuery }) visit: Visit<SessionQuery>`.
 */
export const CurrentVisit = (kind: VisitKind = {}): ParameterDecorator => Asks({ kind }, VisitPipe);
