import { SignIn } from './sign-in.entity.js';
import { ApiToken } from './api-token.entity.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

/** Entities of this module, for the data source. */
export const ACCESS_ENTITIES = [SignIn, ApiToken, IdempotencyKey];
