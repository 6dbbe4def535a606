import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** An answer as first given. */
export interface KeptAnswer {
  readonly request_sha256: string;
  readonly status: number | null;
  readonly headers: Record<string, string> | null;
  readonly body: string | null;
}

/** Names one request of one account. */
export interface RequestKey {
  readonly accountId: string;
  /** The fence behind which the answer is kept. */
  readonly sideId: string | null;
  readonly key: string;
  readonly requestSha256: string;
  readonly now: Date;
}

/** Answers kept under idempotency keys. */
@Injectable()
export class IdempotencyRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Takes the key for this request; gives what another request left under it, or null where it is now ours. A claim whose
   * process died before it answered is taken over after a minute: the command's own version check refuses a second effect.
   */
  async claim(request: RequestKey): Promise<KeptAnswer | null> {
    return this.unitOfWork.run(request, async (tx) => {
      const claimed = await tx.rows(
        `insert into idempotency_key (account_id, key, side_id, request_sha256, created_at) values ($1, $2, $3, $4, $5)
         on conflict (account_id, key) do update set created_at = excluded.created_at
           where idempotency_key.status is null and idempotency_key.request_sha256 = excluded.request_sha256
             and idempotency_key.created_at < excluded.created_at - interval '1 minute'
         returning key`,
        [request.accountId, request.key, request.sideId, request.requestSha256, request.now],
      );
      if (claimed.length > 0) return null;
      const kept = await tx.rows<KeptAnswer>(
        'select request_sha256, status, headers, body from idempotency_key where account_id = $1 and key = $2',
        [request.accountId, request.key],
      );
      return kept[0] ?? { request_sha256: request.requestSha256, status: null, headers: null, body: null };
    });
  }

  /** Keeps the answer for the next request with this key. */
  async keep(request: RequestKey, answer: { status: number; headers: object; body: string | null }): Promise<void> {
    const { accountId, key } = request;
    const values = [accountId, key, answer.status, JSON.stringify(answer.headers), answer.body];
    await this.unitOfWork.run(request, (tx) =>
      tx.rows(
        'update idempotency_key set status = $3, headers = $4, body = $5 where account_id = $1 and key = $2',
        values,
      ),
    );
  }

  /** Frees the key after a failure that a repeat may mend. */
  async release(request: RequestKey): Promise<void> {
    const { accountId, key } = request;
    await this.unitOfWork.run(request, (tx) =>
      tx.rows('delete from idempotency_key where account_id = $1 and key = $2', [accountId, key]),
    );
  }
}
