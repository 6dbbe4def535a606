import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Problem } from '../../../platform/http/problem.js';
import { Needs, Public, SignInService } from '../../access/index.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { safePath } from '../frame/safe-path.js';
import { Visit } from '../frame/visit.js';
import { Door } from './door.service.js';
import { DemonstrationSignInForm, SignInForm } from './sign-in.dto.js';
import { SignInView, type SignInViewProps } from './sign-in-view.js';

/** Whoever stands before the door knows nothing of us yet: the address may carry anything. */
const AtTheDoor = (): ParameterDecorator => CurrentVisit({ query: null });

/** Refusals that the form is shown again with. */
const ABOUT_THE_FORM: ReadonlySet<string> = new Set(['wrong_credentials', 'too_many_attempts', 'no_current_post']);

/** The door: sign in, sign out. */
@ApiExcludeController()
@Controller()
export class SignInPages {
  constructor(
    private readonly signIns: SignInService,
    private readonly door: Door,
  ) {}

  @Get('sign-in')
  @Html()
  @Public()
  async show(@AtTheDoor() visit: Visit, @Query('next') wish?: string): Promise<string> {
    const next = safePath(wish);
    return visit.signedIn === null ? this.page(visit, { next }) : visit.goOn(next);
  }

  @Post('sign-in')
  @Html()
  @Public()
  async signIn(@AtTheDoor() visit: Visit, @Body() form: SignInForm): Promise<string> {
    this.door.assertOurs(visit, form._csrf);
    const { email, password } = form;
    const next = safePath(form.next);
    try {
      await this.enter(visit, await this.signIns.withPassword({ email, password, place: visit.request.ip }));
      return visit.goOn(next);
    } catch (error) {
      if (!(error instanceof Problem) || !ABOUT_THE_FORM.has(error.code)) throw error;
      return visit.answer(error.status, this.page(visit, { next, email, fault: error }));
    }
  }

  @Post('sign-in/demonstration')
  @Html()
  @Public()
  async demonstrate(@AtTheDoor() visit: Visit, @Body() form: DemonstrationSignInForm): Promise<string> {
    this.door.assertOurs(visit, form._csrf);
    await this.enter(visit, await this.signIns.asDemonstration(form.account));
    return visit.goOn(safePath(form.next));
  }

  @Post('sign-out')
  @Html()
  @Needs('account.self')
  async signOut(@AtTheDoor() visit: Visit): Promise<string> {
    if (visit.signedIn !== null) await this.signIns.signOut(visit.signedIn.tokenSha256);
    this.door.leave(visit);
    return visit.goOn('/sign-in');
  }

  /** A browser is signed in once: what it held before opens nothing any more, to whoever may have kept it. */
  private async enter(visit: Visit, secret: string): Promise<void> {
    const before = visit.signedIn;
    if (before?.via === 'cookie') await this.signIns.signOut(before.tokenSha256);
    this.door.enter(visit, secret);
  }

  private async page(visit: Visit, shown: Omit<SignInViewProps, 'view' | 'accounts'>): Promise<string> {
    const accounts = await this.signIns.demonstrationAccounts();
    return SignInView({ view: this.door.view(visit), ...shown, accounts });
  }
}
