import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AccountLanguageRepository } from './account-language.repository.js';
import { ActorRepository } from './actor.repository.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { ApiTokenService } from './api-token.service.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { IdentifyService } from './identify.service.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInRepository } from './sign-in.repository.js';
import { SignInService } from './sign-in.service.js';

@Module({
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    AccountLanguageRepository,
    ActorRepository,
    ApiTokenRepository,
    ApiTokenService,
    IdempotencyInterceptor,
    IdempotencyRepository,
    IdentifyService,
    SignInLimits,
    SignInRepository,
    SignInService,
  ],
  exports: [
    AccountLanguageRepository,
    ApiTokenService,
    IdempotencyInterceptor,
    IdempotencyRepository,
    IdentifyService,
    SignInService,
  ],
})
export class AccessModule {}
