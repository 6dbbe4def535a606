import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Environment } from '../../../platform/config/environment.js';
import { Problem } from '../../../platform/http/problem.js';
import {
  cookieOptions,
  csrfToken,
  DOOR_COOKIE,
  isCsrfToken,
  Needs,
  newSecret,
  Public,
  SIGN_IN_COOKIE,
  signedInOf,
  SignInService,
} from '../../access/index.js';
import { safePath } from '../frame/safe-path.js';
import { ViewContextService } from '../frame/view-context.service.js';
import { DemonstrationSignInForm, SignInForm } from './sign-in.dto.js';
import { SignInView } from './sign-in-view.js';

interface Door {
  readonly next: string;
  readonly email?: string;
  readonly fault?: string;
}

/** The door: sign in, sign out. */
@ApiExcludeController()
@Controller()
export class SignInPages {
  constructor(
    private readonly signIns: SignInService,
    private readonly views: ViewContextService,
    private readonly environment: Environment,
  ) {}

  @Get('sign-in')
  @Public()
  async door(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('next') next?: string): Promise<void> {
    if (signedInOf(request) !== null) return goOn(reply, safePath(next));
    await this.show(request, reply, { next: safePath(next) });
  }

  @Post('sign-in')
  @Public()
  async signIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() form: SignInForm): Promise<void> {
    assertFromDoor(request, form._csrf);
    const door = { next: safePath(form.next), email: form.email };
    try {
      const { email, password } = form;
      const secret = await this.signIns.withPassword({ email, password, place: request.ip });
      this.enter(reply, secret, door.next);
    } catch (error) {
      if (!(error instanceof Problem) || (error.status !== 401 && error.status !== 429)) throw error;
      void reply.status(error.status);
      await this.show(request, reply, { ...door, fault: error.code });
    }
  }

  @Post('sign-in/demonstration')
  @Public()
  async demonstrate(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() form: DemonstrationSignInForm,
  ): Promise<void> {
    assertFromDoor(request, form._csrf);
    this.enter(reply, await this.signIns.asDemonstration(form.account), safePath(form.next));
  }

  @Post('sign-out')
  @Needs('account.self')
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const signedIn = signedInOf(request);
    if (signedIn !== null) await this.signIns.signOut(signedIn.tokenSha256);
    void reply.clearCookie(SIGN_IN_COOKIE, cookieOptions(this.environment));
    goOn(reply, '/sign-in');
  }

  /** A new secret at every sign-in, so that a cookie planted before it is worth nothing. */
  private enter(reply: FastifyReply, secret: string, next: string): void {
    void reply.clearCookie(DOOR_COOKIE, cookieOptions(this.environment));
    void reply.setCookie(SIGN_IN_COOKIE, secret, cookieOptions(this.environment));
    goOn(reply, next);
  }

  private async show(request: FastifyRequest, reply: FastifyReply, door: Door): Promise<void> {
    const known = request.cookies[DOOR_COOKIE];
    const secret = known ?? newSecret();
    if (known === undefined) void reply.setCookie(DOOR_COOKIE, secret, cookieOptions(this.environment));
    const view = { ...this.views.bare(request, reply), csrf: csrfToken(secret) };
    const html = await SignInView({ view, ...door, accounts: await this.signIns.demonstrationAccounts() });
    void reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
  }
}

/** The sign-in form too must come from our page: signing somebody in as another is a theft of what they then write. */
function assertFromDoor(request: FastifyRequest, token: string): void {
  const secret = request.cookies[DOOR_COOKIE];
  if (secret === undefined || !isCsrfToken(secret, token)) throw new Problem('csrf_failed');
}

function goOn(reply: FastifyReply, path: string): void {
  void reply.status(303).header('location', path).send();
}
