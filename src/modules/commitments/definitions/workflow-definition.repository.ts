import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Definition } from '../../../domain/workflow/definition.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** A definition as stored under its kind and version. */
export interface StoredDefinition {
  readonly kind: string;
  readonly version: number;
  readonly sha256: string;
  readonly body: Definition;
}

/** A stored definition and whose it is: null = it was shipped, for every conference. */
export interface OwnedDefinition extends StoredDefinition {
  readonly conferenceId: string | null;
}

const UNKNOWN = `select kind, version, sha256, body, conference_id as "conferenceId" from workflow_definition
  where kind || '.v' || version <> all ($1::text[])`;

const ADD = `
  insert into workflow_definition (kind, version, sha256, body, conference_id, loaded_at)
  select d.kind, d.version, d.sha256, d.body, $3, $2
  from json_to_recordset($1::json) as d (kind text, version integer, sha256 text, body json)
  on conflict do nothing returning kind`;

/** Stored workflow definitions. They are not side-private, so no transaction and no side is needed to read them. */
@Injectable()
export class WorkflowDefinitionRepository {
  constructor(private readonly source: DataSource) {}

  async all(): Promise<OwnedDefinition[]> {
    return this.unknown([]);
  }

  /** Those that are stored beside the named ones; read within the transaction, where one is given. */
  async unknown(known: readonly string[], tx?: Transaction): Promise<OwnedDefinition[]> {
    return tx === undefined
      ? this.source.query<OwnedDefinition[]>(UNKNOWN, [known])
      : tx.rows<OwnedDefinition>(UNKNOWN, [known]);
  }

  /** Stores shipped definitions that are not there yet; what is there stays. */
  async addMissing(definitions: readonly StoredDefinition[], now: Date): Promise<void> {
    await this.source.query(ADD, [JSON.stringify(definitions), now, null]);
  }

  /** Stores a definition that a conference agreed on; false where its kind has this version already. */
  async add(tx: Transaction, { conferenceId, ...definition }: OwnedDefinition, now: Date): Promise<boolean> {
    return (await tx.rows(ADD, [JSON.stringify([definition]), now, conferenceId])).length === 1;
  }
}
