import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LANGUAGES } from '../../../domain/shared/language.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { Problem } from '../../../platform/http/problem.js';
import { AccountLanguageRepository, ApiTokenService, Needs } from '../../access/index.js';
import { CurrentVisit } from '../frame/current-visit.js';
import { Html } from '../frame/html.js';
import { Visit } from '../frame/visit.js';
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
  ) {}

  @Get()
  @Html()
  async account(@CurrentVisit() visit: Visit): Promise<string> {
    return this.page(visit, { done: visit.query.done ?? null });
  }

  /** The choice goes into the address too, so that it wins over a language chosen in this browser before. */
  @Post('language')
  @Html()
  async language(@CurrentVisit() visit: Visit, @Body() form: LanguageForm): Promise<string> {
    const language = LANGUAGES.find((one) => one === form.language);
    if (language === undefined) throw new Problem('invalid_input', { faults: [{ pointer: '/language', detail: '' }] });
    await this.languages.set(visit.actor.accountId, language);
    return visit.goOn(`/settings/account?lang=${language}&done=language`);
  }

  /** The answer is the page itself and no redirection: the token is in no address and can be read this once. */
  @Post('tokens')
  @Html()
  async create(@CurrentVisit() visit: Visit, @Body() form: TokenForm): Promise<string> {
    assertInPerson(visit);
    const faults = faultsOf(await visit.view(), form);
    if (faults.length > 0) return visit.answer(422, this.page(visit, { typed: form, faults }));
    const secret = await this.tokens.createFor(visit.actor.accountId, form.label.trim(), Number(form.days));
    return this.page(visit, { secret });
  }

  @Post('tokens/revoke')
  @Html()
  async revoke(@CurrentVisit() visit: Visit, @Body() { token }: RevokeForm): Promise<string> {
    assertInPerson(visit);
    await this.tokens.revoke(visit.actor.accountId, token);
    return visit.goOn('/settings/account?done=revoked#tokens');
  }

  private async page(visit: Visit, shown: Shown): Promise<string> {
    const { accountId, name, language } = visit.actor;
    const [view, tokens] = await Promise.all([visit.view(), this.tokens.list(accountId)]);
    const { secret = null, typed = null, faults = [], done = null } = shown;
    return AccountSection({ view, name, language, tokens, secret, typed, faults, done });
  }
}

/** A stolen token must not make itself successors: tokens are made and ended in the browser. */
function assertInPerson({ signedIn }: Visit): void {
  if (signedIn?.via !== 'cookie') throw new Problem('forbidden');
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
