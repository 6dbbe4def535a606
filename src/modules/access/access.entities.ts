import { ApiToken } from './api-token.entity.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { Invitation } from './invitation/invitation.entity.js';
import { SignIn } from './sign-in.entity.js';

/** Entities of this module, for the data source. */
export const ACCESS_ENTITIES = [SignIn, ApiToken, IdempotencyKey, Invitation];
