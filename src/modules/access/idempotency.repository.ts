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
  /** When the request came. It tells its claim from that of a later request that has taken the key over. */
  readonly now: Date;
}

/** The claim of one request, as long as it is its own and open. */
const CLAIM = 'account_id = $1 and key = $2 and created_at = $3 and status is null';

const FORGET = `
  delete from idempotency_key where (account_id, key) in (
    select account_id, key from idempotency_key where created_at < $1 order by created_at limit $2) returning 1`;

/** Answers kept under idempotency keys. */
@Injectable()
export class IdempotencyRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Takes the key for this request; gives what another request left under it, or null where it is now ours. A claim that has
   * no answer after a minute is taken over. Where its process died between the commit and the answer, what it did is then asked
   * for once more: a command that names a version is refused by that, but what creates (a token, an import, the order of a
   * report) makes a second one. Nothing here can tell a process that died before its commit from one that died after it.
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

  /** Keeps the answer for the next request with this key; where the claim has been taken over, the key is the other's to answer. */
  async keep(request: RequestKey, answer: { status: number; headers: object; body: string | null }): Promise<void> {
    const { accountId, key, now } = request;
    const values = [accountId, key, now, answer.status, JSON.stringify(answer.headers), answer.body];
    await this.unitOfWork.run(request, (tx) =>
      tx.rows(`update idempotency_key set status = $4, headers = $5, body = $6 where ${CLAIM}`, values),
    );
  }

  /** Frees the key after a failure that a repeat may mend, unless the claim has been taken over. */
  async release(request: RequestKey): Promise<void> {
    const { accountId, key, now } = request;
    await this.unitOfWork.run(request, (tx) =>
      tx.rows(`delete from idempotency_key where ${CLAIM}`, [accountId, key, now]),
    );
  }

  /** Forgets the answers of one side, or of nobody's, that are older than `before`, at most `most`; gives how many. */
  async forget(sideId: string | null, before: Date, most: number): Promise<number> {
    const gone = await this.unitOfWork.run({ sideId }, (tx) => tx.rows(FORGET, [before, most]));
    return gone.length;
  }

  /** Behind which fences there can be answers: those of all sides, and that of posts without one. */
  async fences(): Promise<readonly (string | null)[]> {
    const sides = await this.unitOfWork.run({ sideId: null }, (tx) =>
      tx.rows<{ id: string }>('select distinct id from side order by id'),
    );
    return [null, ...sides.map(({ id }) => id)];
  }
}
