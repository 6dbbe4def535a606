import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../../platform/database/data-source.js';
import type { Keyed, StoredPrivateChain, StoredRecord } from '../stored-commitment.js';
import type { StoredWorkflows, WorkflowRecordRow } from './stored-workflows.js';

type Query = <T>(sql: string) => Promise<T[]>;

type Row = Omit<StoredRecord, 'payload'> & { readonly id: string; readonly subject: string };

const RECORDS = `
  select id::text as id, subject_id as subject, sequence, lane, draft, kind, 1 as schema_version, payload::text as payload_text,
    actor_id, post_id, side_id, null as effective_on, recorded_at::text as recorded_at,
    to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_exactly, visibility,
    salt, payload_hash, previous_hash, private_head, hash
  from workflow_record w where conference_id = $1 order by w.id`;

const TABLES = {
  drafts: `
    select id::text as key, json_build_object('side', side_id, 'kind', kind, 'based_on', based_on, 'state', state,
      'version', version, 'published_version', published_version, 'body', body) as fields
    from workflow_draft where conference_id = $1`,
  migrations: `
    select m.id::text as key, json_build_object('side', side_id, 'kind', kind, 'from', from_version, 'to', to_version,
      'state', state, 'version', version, 'mapping', case when exists (select 1 from workflow_record r
        where r.subject_id = m.id and r.kind = 'migration_mapped') then mapping end, 'done', case when state = 'applied' then (
        select json_build_object('migrated', count(*) filter (where i.state = 'migrated'),
          'left', count(*) filter (where i.state = 'left'), 'waiting', count(*) filter (where i.state = 'waiting'))
        from workflow_migration_item i where i.migration_id = m.id) end) as fields
    from workflow_migration m where conference_id = $1`,
  proposals: `
    select id::text as key, json_build_object('subject', coalesce(draft_id, migration_id), 'by', proposed_by, 'state', state,
      'content_hash', content_hash, 'content', content, 'ended_by', ended_by, 'reason', reason) as fields
    from workflow_proposal where conference_id = $1`,
  consents: `
    select k.proposal_id || '.' || k.side_id as key, json_build_object('content_hash', k.content_hash) as fields
    from workflow_consent k join workflow_proposal p on p.id = k.proposal_id where p.conference_id = $1`,
} as const;

/** Reads what is stored of the workflows of every conference, past the fence as the check of commitments does. */
@Injectable()
export class WorkflowHistoriesRepository {
  constructor(private readonly source: DataSource) {}

  /** Calls `work` with every conference that has any; each is read as of one instant. */
  async each(work: (stored: StoredWorkflows) => void): Promise<void> {
    const { options } = this.source;
    const url = 'url' in options && typeof options.url === 'string' ? options.url : '';
    const owner = await new DataSource(dataSourceOptions(url, [], 'owner')).initialize();
    try {
      const conferences = await owner.query<{ id: string }[]>(`select id from conference c where
        exists (select 1 from workflow_record r where r.conference_id = c.id)
        or exists (select 1 from workflow_chain w where w.conference_id = c.id) order by id`);
      for (const { id } of conferences)
        work(await owner.transaction('REPEATABLE READ', (manager) => read(id, (sql) => manager.query(sql, [id]))));
    } finally {
      await owner.destroy();
    }
  }
}

async function read(conference: string, query: Query): Promise<StoredWorkflows> {
  const sides = await query<{ id: string }>('select id from side where conference_id = $1 order by ordinal');
  const records = (await query<Row>(RECORDS)).map(recordOf);
  const [shared] = await query<{ records: number }>(
    `select records from workflow_chain where conference_id = $1 and lane = ''`,
  );
  const ends = await query<StoredPrivateChain>(
    `select lane as side_id, secret, records as drafts, head from workflow_chain where conference_id = $1 and lane <> ''`,
  );
  return {
    conference,
    sides: sides.map(({ id }) => id),
    records,
    ends: { version: shared?.records ?? 0, private_chains: ends },
    drafts: await query<Keyed>(TABLES.drafts),
    migrations: await query<Keyed>(TABLES.migrations),
    proposals: await query<Keyed>(TABLES.proposals),
    consents: await query<Keyed>(TABLES.consents),
  };
}

function recordOf({ id, subject, kind, side_id, ...chained }: Row): WorkflowRecordRow {
  const said = { id, subject, kind, side_id, body: JSON.parse(chained.payload_text) as object };
  return { ...said, chained: chained.hash === null ? null : chained } as WorkflowRecordRow;
}
