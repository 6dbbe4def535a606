import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DirectoryModule } from '../directory/index.js';
import { AccessGuard } from './access.guard.js';
import { AccountLanguageRepository } from './account-language.repository.js';
import { AccountDesk } from './accounts/account-desk.js';
import { ListedAccountsRepository } from './accounts/listed-accounts.repository.js';
import { ActorRepository } from './actor.repository.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { ApiTokenService } from './api-token.service.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { IdentifyService } from './identify.service.js';
import { InvitationRepository } from './invitation/invitation.repository.js';
import { InvitationService } from './invitation/invitation.service.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInRepository } from './sign-in.repository.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [DirectoryModule],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    AccountDesk,
    AccountLanguageRepository,
    ActorRepository,
    ApiTokenRepository,
    ApiTokenService,
    IdempotencyInterceptor,
    IdempotencyRepository,
    IdentifyService,
    InvitationRepository,
    InvitationService,
    ListedAccountsRepository,
    SignInLimits,
    SignInRepository,
    SignInService,
  ],
  exports: [
    AccountDesk,
    AccountLanguageRepository,
    ApiTokenService,
    IdempotencyInterceptor,
    IdempotencyRepository,
    IdentifyService,
    InvitationService,
    SignInService,
  ],
})
export class AccessModule {}
