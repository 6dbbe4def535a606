import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  type ClosedLink,
  type Invited,
  InvitationService,
  type PasswordFault,
  Public,
  SignInService,
} from '../../access/index.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { Visit } from '../frame/visit.js';
import { Door } from '../sign-in/door.service.js';
import { ClosedLinkView } from './closed-link-view.js';
import { NoPostView } from './no-post-view.js';
import { WelcomeForm } from './welcome.dto.js';
import { WelcomeView } from './welcome-view.js';

/** An ended link is gone for good; one we never gave is not found. */
const STATUS: Readonly<Record<ClosedLink, number>> = { unknown: 404, used: 410, ended: 410 };

/** A link that went through mails may have gathered whatever they add to addresses. */
const WithLink = (): ParameterDecorator => CurrentVisit({ query: null });

/** The way in for somebody who has been given a link: they set their own password. */
@ApiExcludeController()
@Controller('welcome')
@Public()
export class WelcomePages {
  constructor(
    private readonly invitations: InvitationService,
    private readonly signIns: SignInService,
    private readonly door: Door,
  ) {}

  @Get(':secret')
  @Html()
  async show(@WithLink() visit: Visit): Promise<string> {
    const seen = await this.invitations.look(visit.param('secret'));
    return seen.open ? this.page(visit, seen.invited, null) : this.closed(visit, seen.why);
  }

  /** Signs in on success: whoever has just chosen a password need not type it a third time. */
  @Post(':secret')
  @Html()
  async accept(@WithLink() visit: Visit, @Body() form: WelcomeForm): Promise<string> {
    this.door.assertOurs(visit, form._csrf);
    const accepted = await this.invitations.accept(visit.param('secret'), form.password, form.again);
    if (accepted.outcome === 'closed') return this.closed(visit, accepted.why);
    if (accepted.outcome === 'refused') return visit.answer(422, this.page(visit, accepted.invited, accepted.fault));
    const before = visit.signedIn;
    if (before?.via === 'cookie') await this.signIns.signOut(before.tokenSha256);
    if (accepted.outcome === 'no_post') {
      this.door.leave(visit);
      const view = this.door.view(visit, accepted.invited.language);
      return visit.answer(403, NoPostView({ view, email: accepted.invited.email }));
    }
    this.door.enter(visit, accepted.secret);
    return visit.goOn('/');
  }

  private page(visit: Visit, invited: Invited, fault: PasswordFault | null): JSX.Element {
    const view = this.door.view(visit, invited.language);
    return WelcomeView({ view, action: `/welcome/${encodeURIComponent(visit.param('secret'))}`, invited, fault });
  }

  private closed(visit: Visit, why: ClosedLink): JSX.Element {
    return visit.answer(STATUS[why], ClosedLinkView({ view: this.door.view(visit), why }));
  }
}
