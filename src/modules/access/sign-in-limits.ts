import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../../platform/http/problem.js';

/** Five wrong passwords for one address and place, then a pause; fifty from one place whatever the address. */
const PER_ADDRESS = { points: 5, duration: 900, blockDuration: 900 };
const PER_PLACE = { points: 50, duration: 900, blockDuration: 300 };

/**
 * Limits wrong sign-ins. The address counts only together with the place it is tried from, so that nobody can lock a
 * stranger out. Counts live in this process: with several web processes the limit is per process.
 */
@Injectable()
export class SignInLimits {
  private readonly perAddress = new RateLimiterMemory(PER_ADDRESS);
  private readonly perPlace = new RateLimiterMemory(PER_PLACE);

  /** Counts an attempt before the password is looked at; throws too_many_attempts with the time to wait. */
  async countAttempt(place: string, email: string): Promise<void> {
    try {
      await this.perPlace.consume(place);
      await this.perAddress.consume(`${place} ${email.toLowerCase()}`);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.ceil(refusal.msBeforeNext / 1000);
      const params = { minutes: Math.ceil(seconds / 60) };
      throw new Problem('too_many_attempts', { params, members: { retry_after: seconds } });
    }
  }

  /** Forgets the attempts after a right password. */
  async forget(place: string, email: string): Promise<void> {
    await this.perAddress.delete(`${place} ${email.toLowerCase()}`);
    await this.perPlace.reward(place);
  }
}
