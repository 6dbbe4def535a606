import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Language } from '../../../domain/shared/language.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Environment } from '../../../platform/config/environment.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { LANGUAGE_COOKIE, negotiateLanguage } from '../../../platform/web/i18n/negotiate-language.js';
import { translatorOf } from '../../../platform/web/i18n/translator-of.js';
import { ROOMS, type RoomLink, type ViewContext } from '../../../platform/web/view-context.js';
import { cookieOptions, csrfToken, type SignedIn, signedInOf } from '../../access/index.js';
import { FrameRepository, type ReaderFrame } from './frame.repository.js';

const YEAR_SECONDS = 31_536_000;
const PATHS = {
  work: '/',
  ledger: '/ledger',
  sessions: '/sessions',
  settings: '/settings',
  outbox: '/outbox',
} as const;

/** Builds what every page needs to know about its reader. */
@Injectable()
export class ViewContextService {
  constructor(
    private readonly frames: FrameRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /** The frame for a signed-in reader, or the bare one before sign-in; keeps a language just chosen in a cookie. */
  async of(request: FastifyRequest, reply: FastifyReply): Promise<ViewContext> {
    const signedIn = signedInOf(request);
    if (signedIn === null) return this.bare(request, reply);
    const frame = await this.unitOfWork.read(signedIn.actor, (tx) => this.frames.read(tx, signedIn.actor));
    return this.signed(this.bare(request, reply, signedIn.actor.language), signedIn, frame);
  }

  /**
   * The same with what the page itself reads, in one transaction: frame and page tell of the same moment. Throws
   * not_signed_in, and whatever `read` throws.
   */
  async with<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    read: (tx: Transaction, actor: Actor) => Promise<T>,
  ): Promise<readonly [ViewContext, T]> {
    const signedIn = signedInOf(request);
    if (signedIn === null) throw new Problem('not_signed_in');
    const { actor } = signedIn;
    const [frame, found] = await this.unitOfWork.read(actor, (tx) =>
      Promise.all([this.frames.read(tx, actor), read(tx, actor)]),
    );
    return [this.signed(this.bare(request, reply, actor.language), signedIn, frame), found];
  }

  /** The frame of a page that nobody is signed in for, and of one shown when even the database is gone. */
  bare(request: FastifyRequest, reply: FastifyReply, account?: Language): ViewContext {
    const query: unknown = request.query;
    const choice = negotiateLanguage({
      query: typeof query === 'object' && query !== null && 'lang' in query ? String(query.lang) : undefined,
      cookie: request.cookies?.[LANGUAGE_COOKIE],
      account,
      acceptLanguage: request.headers['accept-language'],
    });
    if (choice.chosen)
      void reply.setCookie(LANGUAGE_COOKIE, choice.language, {
        ...cookieOptions(this.environment),
        maxAge: YEAR_SECONDS,
      });
    return {
      language: choice.language,
      t: translatorOf(choice.language).t,
      actorLabel: null,
      path: request.url,
      csrf: null,
      today: this.clock.today(),
      past: null,
      rooms: [],
      demo: this.environment.demonstration,
      theme: null,
    };
  }

  private signed(bare: ViewContext, { actor, csrfSecret }: SignedIn, frame: ReaderFrame | null): ViewContext {
    return {
      ...bare,
      actorLabel: frame?.post[bare.language] ?? actor.name,
      csrf: csrfSecret === null ? null : csrfToken(csrfSecret),
      rooms: this.roomsOf(actor, frame),
    };
  }

  private roomsOf(actor: Actor, frame: ReaderFrame | null): RoomLink[] {
    const open = ROOMS.filter((id) => id !== 'outbox' || this.environment.opensOutbox);
    return open.map((id) => ({ id, href: PATHS[id], waiting: id === 'work' ? (frame?.waiting ?? 0) : 0 }));
  }
}
