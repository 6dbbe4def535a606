import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../domain/shared/actor.js';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import { Environment } from '../../platform/config/environment.js';

/** A signed-in actor as found by the hash of a cookie or token. */
export interface FoundActor {
  readonly actor: Actor;
  readonly csrfSecret: string | null;
  readonly seenAt: Date | null;
}

interface ActorRow {
  readonly actor: Actor;
  readonly csrf_secret: string | null;
  readonly seen_at: Date | null;
}

const ACTOR = `json_build_object('accountId', a.id, 'postId', p.id, 'organisationId', o.id, 'conferenceId', o.conference_id,
  'sideId', o.side_id, 'role', p.role, 'language', a.language, 'name', a.name) as actor`;
/** Accounts of the demonstration need no password, so outside it they open nothing, whatever was signed in before. */
const HOLDS = `join user_account a on a.id = s.account_id and a.disabled_at is null and ($4 or not a.demonstration)
  join holder h on h.account_id = a.id and h.from_on <= $2 and (h.to_on is null or h.to_on >= $2)
  join post p on p.id = h.post_id
  join organisation o on o.id = p.organisation_id`;

/** Looks actors up outside any side: these tables are not fenced, and a single statement needs no transaction. */
@Injectable()
export class ActorRepository {
  constructor(
    private readonly source: DataSource,
    private readonly environment: Environment,
  ) {}

  /** By the hash of a sign-in cookie that has not expired; null where there is none. */
  async bySignIn(tokenSha256: string, today: CivilDate, now: Date): Promise<FoundActor | null> {
    return first(
      await this.source.query<ActorRow[]>(
        `select ${ACTOR}, s.csrf_secret, s.seen_at from sign_in s ${HOLDS}
         where s.token_sha256 = $1 and s.expires_at > $3 order by h.from_on, h.id limit 1`,
        [tokenSha256, today, now, this.environment.demonstration],
      ),
    );
  }

  /** By the hash of a bearer token that is neither expired nor revoked; null where there is none. */
  async byToken(tokenSha256: string, today: CivilDate, now: Date): Promise<FoundActor | null> {
    return first(
      await this.source.query<ActorRow[]>(
        `select ${ACTOR}, null as csrf_secret, s.used_at as seen_at from api_token s ${HOLDS}
         where s.token_sha256 = $1 and s.expires_at > $3 and s.revoked_at is null order by h.from_on, h.id limit 1`,
        [tokenSha256, today, now, this.environment.demonstration],
      ),
    );
  }
}

function first(rows: readonly ActorRow[]): FoundActor | null {
  const row = rows[0];
  return row === undefined ? null : { actor: row.actor, csrfSecret: row.csrf_secret, seenAt: row.seen_at };
}
