import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/http/problem.js';
import { ApiTokenRepository, type ListedApiToken } from './api-token.repository.js';
import { hashOfSecret, newSecret } from './secret-token.js';
import { SignInRepository } from './sign-in.repository.js';

const DAY_MS = 86_400_000;

/** Makes bearer tokens for scripts. */
@Injectable()
export class ApiTokenService {
  constructor(
    private readonly tokens: ApiTokenRepository,
    private readonly signIns: SignInRepository,
    private readonly clock: Clock,
  ) {}

  /** A token for the account with this address, valid for `days` days. It is shown this once; throws not_found. */
  async create(email: string, label: string, days: number): Promise<string> {
    const account = await this.signIns.accountByEmail(email);
    if (account === null) throw new Problem('not_found');
    return this.createFor(account.id, label, days);
  }

  /** A token for this account, valid for `days` days. It is shown this once. */
  async createFor(accountId: string, label: string, days: number): Promise<string> {
    const secret = newSecret();
    const now = this.clock.now();
    await this.tokens.add({
      id: randomUUID(),
      accountId,
      tokenSha256: hashOfSecret(secret),
      label,
      now,
      expiresAt: new Date(now.getTime() + days * DAY_MS),
    });
    return secret;
  }

  /** The account's tokens that still work, the newest first, never with their secret. */
  async list(accountId: string): Promise<readonly ListedApiToken[]> {
    return this.tokens.ofAccount(accountId, this.clock.now());
  }

  /** Ends a token of this account at once. Throws not_found for one of somebody else and for one that has ended. */
  async revoke(accountId: string, tokenId: string): Promise<void> {
    if (!(await this.tokens.revoke(accountId, tokenId, this.clock.now()))) throw new Problem('not_found');
  }
}
