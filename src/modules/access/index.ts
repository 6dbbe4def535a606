export { ACCESS_ENTITIES } from './access.entities.js';
export { AccessModule } from './access.module.js';
export { AccountDesk } from './accounts/account-desk.js';
export type { AccountLine } from './accounts/listed-accounts.repository.js';
export { AccountLanguageRepository } from './account-language.repository.js';
export type { ListedApiToken } from './api-token.repository.js';
export { ApiTokenService } from './api-token.service.js';
export { csrfToken, isCsrfToken } from './csrf-tokens.js';
export { IdempotencyInterceptor } from './idempotency.interceptor.js';
export { IdempotencyRepository } from './idempotency.repository.js';
export { IdentifyService } from './identify.service.js';
export {
  type ClosedLink,
  type Invited,
  type InvitationLink,
  InvitationService,
} from './invitation/invitation.service.js';
export { type PasswordFault, SHORTEST_PASSWORD } from './invitation/password-fault.js';
export { hashPassword } from './password.js';
export { PERMISSIONS, type Permission, permits } from './permissions.js';
export { CurrentActor, Needs, Public, rememberSignedIn, type SignedIn, signedInOf } from './request-actor.js';
export { newSecret } from './secret-token.js';
export { cookieOptions, DOOR_COOKIE, SIGN_IN_COOKIE, signedCookie, signedCookieOptions } from './sign-in-cookie.js';
export type { ListedAccount } from './sign-in.repository.js';
export { SignInService } from './sign-in.service.js';
