import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../domain/shared/actor.js';
import { LANGUAGES } from '../../../domain/shared/language.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { Problem } from '../../../platform/http/problem.js';
import { AccountLanguageRepository, ApiTokenService, CurrentActor, Needs, signedInOf } from '../../access/index.js';
import { Html } from '../frame/html.js';
import { PageQuery } from '../frame/page-query.js';
import { ViewContextService } from '../frame/view-context.service.js';
import { AccountSection } from './account-section.js';
import { TOKEN_DAYS } from './new-token.js';
import { LanguageForm, RevokeForm, TokenForm } from './settings.dto.js';

/** Longest name of a token, in UTF-16 units. */
const LONGEST_LABEL = 80;

interface Shown {
  readonly secret?: string;
  readonly typed?: TokenForm;
  readonly faults?: readonly FieldFault[];
  readonly done?: string | null;
}

/** The part of the settings that belongs to the signed-in account alone. */
@ApiExcludeController()
@Controller('settings/account')
@Needs('account.self')
export class AccountPages {
  constructor(
    private readonly tokens: ApiTokenService,
    private readonly languages: AccountLanguageRepository,
    private readonly views: ViewContextService,
  ) {}

  @Get()
  @Html()
  async account(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Query() query: PageQuery,
  ): Promise<string> {
    const view = await this.views.of(request, reply);
    return this.page(view, actor, { done: query.done ?? null });
  }

  /** The choice goes into the address too, so that it wins over a language chosen in this browser before. */
  @Post('language')
  @Html()
  async language(
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Body() form: LanguageForm,
  ): Promise<void> {
    const language = LANGUAGES.find((one) => one === form.language);
    if (language === undefined) throw new Problem('invalid_input', { faults: [{ pointer: '/language', detail: '' }] });
    await this.languages.set(actor.accountId, language);
    void reply.status(303).header('location', `/settings/account?lang=${language}&done=language`);
  }

  /** The answer is the page itself and no redirection: the token is in no address and can be read this once. */
  @Post('tokens')
  @Html()
  async create(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Body() form: TokenForm,
  ): Promise<string> {
    assertInPerson(request);
    const view = await this.views.of(request, reply);
    const faults = faultsOf(view, form);
    if (faults.length > 0) {
      void reply.status(422);
      return this.page(view, actor, { typed: form, faults });
    }
    const secret = await this.tokens.createFor(actor.accountId, form.label.trim(), Number(form.days));
    return this.page(view, actor, { secret });
  }

  @Post('tokens/revoke')
  @Html()
  async revoke(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Body() { token }: RevokeForm,
  ): Promise<void> {
    assertInPerson(request);
    await this.tokens.revoke(actor.accountId, token);
    void reply.status(303).header('location', '/settings/account?done=revoked#tokens');
  }

  private async page(view: ViewContext, actor: Actor, shown: Shown): Promise<string> {
    const { accountId, name, language } = actor;
    const tokens = await this.tokens.list(accountId);
    const { secret = null, typed = null, faults = [], done = null } = shown;
    return AccountSection({ view, name, language, tokens, secret, typed, faults, done });
  }
}

/** A stolen token must not make itself successors: tokens are made and ended in the browser. */
function assertInPerson(request: FastifyRequest): void {
  if (signedInOf(request)?.via !== 'cookie') throw new Problem('forbidden');
}

function faultsOf({ t }: ViewContext, { label, days }: TokenForm): FieldFault[] {
  const length = label.trim().length;
  return [
    ...(length === 0 ? [{ field: 'label', message: t('settings.tokens.fault.label') }] : []),
    ...(length > LONGEST_LABEL
      ? [{ field: 'label', message: t('settings.tokens.fault.label_long', { most: LONGEST_LABEL }) }]
      : []),
    ...(TOKEN_DAYS.some((one) => one === days) ? [] : [{ field: 'days', message: t('settings.tokens.fault.days') }]),
  ];
}
