import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { stableId } from '../stable-id.js';
import { FRAME_PARTS, type FramePart, type FrameThing } from './frame-thing.js';
import { FORMER_NAME_SAVES } from './former-name-saves.repository.js';
import { FRAME_SAVES } from './frame-saves.repository.js';

const STORED = `
  select 'conference' as what, id as key,
    jsonb_build_object('name', name, 'tag', tag, 'authoritative', authoritative) as fields
    from conference where id = $1
  union all
  select 'side', id, jsonb_build_object('ordinal', ordinal, 'name', name, 'seal', seal, 'calendar', calendar,
    'language', language) from side where conference_id = $1
  union all
  select 'organisation', code, jsonb_build_object('side_id', side_id, 'name', name, 'short_name', short_name,
    'inferred', inferred) from organisation where conference_id = $1
  union all
  select 'post', p.code, jsonb_build_object('organisation', o.code, 'role', p.role, 'name', p.name)
    from post p join organisation o on o.id = p.organisation_id where o.conference_id = $1
  union all
  select 'person', u.email, jsonb_build_object('name', u.name, 'post', p.code, 'language', u.language, 'listed', u.listed)
    from user_account u join holder h on h.account_id = u.id and h.to_on is null join post p on p.id = h.post_id
    join organisation o on o.id = p.organisation_id where o.conference_id = $1 and u.demonstration and $2
  union all
  select 'session', number::text, jsonb_build_object('kind', kind, 'held_on', held_on, 'name', name, 'place', place)
    from session where conference_id = $1
  union all
  select 'instrument', i.number::text, jsonb_build_object('session', s.number, 'kind', i.kind, 'annex', i.annex,
    'title', i.title, 'languages', i.languages)
    from instrument i join session s on s.id = i.session_id where s.conference_id = $1
  union all
  select 'area', s.number || '.' || a.number, jsonb_build_object('session', s.number, 'number', a.number, 'title', a.title)
    from area a join session s on s.id = a.session_id where s.conference_id = $1`;

/** When a load takes effect, and from when people hold their posts. */
export interface SavingPoint {
  readonly now: Date;
  readonly today: CivilDate;
  readonly from: CivilDate;
}

/** Sides, organisations, posts, people, sessions, instruments and areas of a conference, as a file states them. */
@Injectable()
export class FrameRepository {
  /** One load at a time: the second waits and then finds what the first has loaded. */
  async lock(tx: Transaction): Promise<void> {
    await tx.rows(`select pg_advisory_xact_lock(hashtext('luoshi.load'))`);
  }

  /** SHA-256 of the file loaded last, or null where the conference was never loaded. */
  async loadedHash(tx: Transaction, conferenceId: string): Promise<string | null> {
    const rows = await tx.rows<{ sha256: string }>('select loaded_sha256 as sha256 from conference where id = $1', [
      conferenceId,
    ]);
    return rows[0]?.sha256 ?? null;
  }

  /** What is loaded; people only where asked for. */
  async stored(tx: Transaction, conferenceId: string, people: boolean): Promise<readonly FrameThing[]> {
    return tx.rows<FrameThing>(STORED, [conferenceId, people]);
  }

  /** Adds or changes the things given and keeps the names that end with it, two statements a part. */
  async save(tx: Transaction, conferenceId: string, things: readonly FrameThing[], at: SavingPoint): Promise<void> {
    for (const part of FRAME_PARTS) {
      const rows = things.filter(({ what }) => what === part).map((thing) => rowOf(conferenceId, thing));
      if (rows.length === 0) continue;
      const json = JSON.stringify(rows);
      const former = FORMER_NAME_SAVES[part];
      if (former !== undefined) await tx.rows(former, [conferenceId, json, at.today, at.now]);
      await tx.rows(FRAME_SAVES[part], [conferenceId, json, ...extraOf(part, at)]);
    }
  }

  /** Remembers which file the database now holds. */
  async seal(tx: Transaction, conferenceId: string, sha256: string, now: Date): Promise<void> {
    await tx.rows('update conference set loaded_sha256 = $2, loaded_at = $3 where id = $1', [
      conferenceId,
      sha256,
      now,
    ]);
  }
}

function rowOf(conferenceId: string, { what, key, fields }: FrameThing): object {
  const id = what === 'person' ? stableId('person', key) : stableId(what, conferenceId, key);
  return { id, holder_id: stableId('holder', conferenceId, key), key, ...fields };
}

function extraOf(part: FramePart, at: SavingPoint): readonly unknown[] {
  if (part === 'conference') return [at.now];
  return part === 'person' ? [at.now, at.from] : [];
}
