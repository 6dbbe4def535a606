import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RecordBody } from '../../../domain/records/record-body.js';
import type { DefinitionOf } from '../../../domain/records/replay-definitions.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { dataSourceOptions } from '../../../platform/database/data-source.js';
import { BATCH_STATEMENTS, HEADS } from './replay-statements.repository.js';
import type { Keyed, StoredCommitment, StoredPrivateChain, StoredRecord } from './stored-commitment.js';

/** How many commitments, and about how many records, are in memory at once. */
const BATCH = 200;
const RECORDS = 2_000;

type HeadMember = 'id' | 'conference_id' | 'number' | 'kind' | 'workflow_version' | 'version' | 'sides' | 'head';
type Head = Pick<StoredCommitment, HeadMember>;
type RecordRow = Omit<StoredRecord, 'payload'> & { readonly commitment_id: string };
type Row = Keyed & { readonly commitment_id: string };
type Query = <T>(sql: string, parameters?: readonly unknown[]) => Promise<T[]>;

/**
 * Reads whole commitments past the fence. The check has to see the drafts of every side, so it goes in as the owner of the
 * tables; it never writes, and what it reads leaves it only as the names of differing fields and their values.
 */
@Injectable()
export class ReplayBatchRepository {
  constructor(private readonly source: DataSource) {}

  /** Every version of a workflow that is stored. They are for everybody to read. */
  async definitions(): Promise<DefinitionOf> {
    const definitions = await definitionsOf((sql, parameters) => this.source.query(sql, [...(parameters ?? [])]));
    return (kind, version) => definitions.get(`${kind}.v${version}`) ?? null;
  }

  /** Calls `work` with every commitment, in bounded memory. A batch is read as of one instant, so that no command tears it. */
  async each(work: (commitment: StoredCommitment, definitions: DefinitionOf) => void): Promise<void> {
    const { options } = this.source;
    const url = 'url' in options && typeof options.url === 'string' ? options.url : '';
    const owner = await new DataSource(dataSourceOptions(url, [], 'owner')).initialize();
    try {
      const definitions = await definitionsOf((sql, parameters) => owner.query(sql, [...(parameters ?? [])]));
      const definitionOf: DefinitionOf = (kind, version) => definitions.get(`${kind}.v${version}`) ?? null;
      for (let after: string | null = null; ;) {
        const batch: readonly StoredCommitment[] = await owner.transaction('REPEATABLE READ', (manager) =>
          readBatch((sql, parameters) => manager.query(sql, [...(parameters ?? [])]), after),
        );
        for (const one of batch) work(one, definitionOf);
        after = batch.at(-1)?.id ?? null;
        if (after === null) return;
      }
    } finally {
      await owner.destroy();
    }
  }
}

async function definitionsOf(query: Query): Promise<ReadonlyMap<string, Definition>> {
  const rows = await query<{ name: string; body: Definition }>(
    `select kind || '.v' || version as name, body from workflow_definition`,
  );
  return new Map(rows.map(({ name, body }) => [name, body]));
}

/** One statement a table, whatever the size of the batch. */
async function readBatch(query: Query, after: string | null): Promise<readonly StoredCommitment[]> {
  const heads = await query<Head>(HEADS, [after, BATCH, RECORDS]);
  const ids = [heads.map(({ id }) => id)];
  const records = grouped(await query<RecordRow>(BATCH_STATEMENTS.records, ids));
  const chains = grouped(
    await query<StoredPrivateChain & { commitment_id: string }>(BATCH_STATEMENTS.private_chains, ids),
  );
  const past = grouped(await query<Row>(BATCH_STATEMENTS.past, ids));
  const wordings = grouped(await query<Row>(BATCH_STATEMENTS.wordings, ids));
  const texts = grouped(await query<Row>(BATCH_STATEMENTS.texts, ids));
  const assignments = grouped(await query<Row>(BATCH_STATEMENTS.assignments, ids));
  const positions = grouped(await query<Row>(BATCH_STATEMENTS.positions, ids));
  const deadlines = grouped(await query<Row>(BATCH_STATEMENTS.deadlines, ids));
  const statements = grouped(await query<Row>(BATCH_STATEMENTS.statements, ids));
  const evidence = grouped(await query<Row>(BATCH_STATEMENTS.evidence, ids));
  const proposals = grouped(await query<Row>(BATCH_STATEMENTS.proposals, ids));
  const consents = grouped(await query<Row>(BATCH_STATEMENTS.consents, ids));
  const links = grouped(await query<Row>(BATCH_STATEMENTS.links, ids));
  return heads.map((head) => ({
    ...head,
    records: records(head.id).map((row) => ({ ...row, payload: JSON.parse(row.payload_text) as RecordBody })),
    private_chains: chains(head.id),
    past: past(head.id),
    wordings: wordings(head.id),
    texts: texts(head.id),
    assignments: assignments(head.id),
    positions: positions(head.id),
    deadlines: deadlines(head.id),
    statements: statements(head.id),
    evidence: evidence(head.id),
    proposals: proposals(head.id),
    consents: consents(head.id),
    links: links(head.id),
  }));
}

function grouped<Of extends { readonly commitment_id: string }>(rows: readonly Of[]): (id: string) => readonly Of[] {
  const groups = new Map<string, Of[]>();
  for (const row of rows) {
    const group = groups.get(row.commitment_id);
    if (group === undefined) groups.set(row.commitment_id, [row]);
    else group.push(row);
  }
  return (id) => groups.get(id) ?? [];
}
