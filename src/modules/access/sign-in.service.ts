import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import { Problem } from '../../platform/http/problem.js';
import { verifyPassword } from './password.js';
import { hashOfSecret, newSecret } from './secret-token.js';
import { SignInLimits } from './sign-in-limits.js';
import { type ListedAccount, SignInRepository } from './sign-in.repository.js';

/** A sign-in ends after twelve hours without use. */
export const SIGN_IN_LASTS_MS = 12 * 3_600_000;

/** What was typed, and from which network address. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly place: string;
}

/** Signs people in and out. */
@Injectable()
export class SignInService {
  constructor(
    private readonly signIns: SignInRepository,
    private readonly limits: SignInLimits,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /**
   * Signs in with a password and gives the cookie's secret. Throws wrong_credentials, the same and after the same work
   * whether the address or the password is wrong, too_many_attempts, or no_current_post.
   */
  async withPassword(credentials: Credentials): Promise<string> {
    await this.limits.countAttempt(credentials.place, credentials.email);
    const account = await this.signIns.accountByEmail(credentials.email);
    const right = await verifyPassword(account?.password_hash ?? null, credentials.password);
    if (account === null || !right) throw new Problem('wrong_credentials');
    await this.limits.forget(credentials.place, credentials.email);
    return this.start(account.id);
  }

  /** Signs in to an account of the demonstration without a password; throws not_found outside the demonstration. */
  async asDemonstration(accountId: string): Promise<string> {
    const listed = await this.demonstrationAccounts();
    if (!listed.some((account) => account.id === accountId)) throw new Problem('not_found');
    return this.start(accountId);
  }

  /** The accounts to offer on the sign-in page; empty outside the demonstration. */
  async demonstrationAccounts(): Promise<ListedAccount[]> {
    return this.environment.demonstration ? this.signIns.listed() : [];
  }

  /** Ends the sign-in with this hash. */
  async signOut(tokenSha256: string): Promise<void> {
    await this.signIns.remove(tokenSha256);
  }

  /**
   * Signs in an account whose person has been made sure of otherwise, and gives the cookie's secret. Throws no_current_post
   * for one that holds no post today: every page would lead it back to the door.
   */
  async start(accountId: string): Promise<string> {
    if (!(await this.signIns.holdsPost(accountId, this.clock.today()))) throw new Problem('no_current_post');
    const secret = newSecret();
    const now = this.clock.now();
    await this.signIns.removeExpired(now);
    await this.signIns.add({
      tokenSha256: hashOfSecret(secret),
      accountId,
      csrfSecret: newSecret(),
      now,
      expiresAt: new Date(now.getTime() + SIGN_IN_LASTS_MS),
    });
    return secret;
  }
}
