import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { ParameterPipe } from '../../../platform/http/parameter.pipe.js';
import { Problem } from '../../../platform/http/problem.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { type SignedIn, signedInOf } from '../../access/index.js';
import type { PageQuery } from './page-query.js';
import type { ViewContextService } from './view-context.service.js';

const parts = new ParameterPipe();

/** One asking for a page: who asks, what the address carries, how the answer goes out. */
export class Visit<Query extends PageQuery = PageQuery> {
  private opened: Promise<ViewContext> | null = null;

  constructor(
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
    readonly query: Query,
    private readonly views: Pick<ViewContextService, 'of' | 'with'>,
  ) {}

  /** Who asks, or null on a public page before sign-in. */
  get signedIn(): SignedIn | null {
    return signedInOf(this.request);
  }

  /** Who asks. Throws not_signed_in on a public page that nobody is signed in for. */
  get actor(): Actor {
    if (this.signedIn === null) throw new Problem('not_signed_in');
    return this.signedIn.actor;
  }

  /** A part of the path by its name in the route, '' where the route has none. Throws not_found where it names nothing. */
  param(name: string): string {
    const { params } = this.request;
    const value: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, name) : undefined;
    return String(parts.transform(value, { type: 'param', data: name }) ?? '');
  }

  /** What every page is told of its reader; read once, and only for those who ask for it. */
  view(): Promise<ViewContext> {
    this.opened ??= this.views.of(this.request, this.reply);
    return this.opened;
  }

  /**
   * The same with what the page itself reads, in one transaction and as of one moment. Throws not_signed_in, and what `read`
   * throws.
   */
  with<T>(read: (tx: Transaction, actor: Actor) => Promise<T>): Promise<readonly [ViewContext, T]> {
    return this.views.with(this.request, this.reply, read);
  }

  /** The page with a status of its own: a form that comes back with faults is not a success. */
  answer(status: number, page: JSX.Element): JSX.Element {
    void this.reply.status(status);
    return page;
  }

  /** Goes on to a page of ours after an act, so that reloading does not repeat it. */
  goOn(path: string): string {
    void this.reply.status(303).header('location', path);
    return '';
  }
}
