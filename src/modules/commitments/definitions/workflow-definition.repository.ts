import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Definition } from '../../../domain/workflow/definition.js';

/** A definition as stored under its kind and version. */
export interface StoredDefinition {
  readonly kind: string;
  readonly version: number;
  readonly sha256: string;
  readonly body: Definition;
}

/** Stored workflow definitions. They are not side-private, so no transaction and no side is needed. */
@Injectable()
export class WorkflowDefinitionRepository {
  constructor(private readonly source: DataSource) {}

  async all(): Promise<StoredDefinition[]> {
    return this.source.query<StoredDefinition[]>('select kind, version, sha256, body from workflow_definition');
  }

  /** Stores definitions that are not there yet; what is there stays. */
  async addMissing(definitions: readonly StoredDefinition[], now: Date): Promise<void> {
    await this.source.query(
      `insert into workflow_definition (kind, version, sha256, body, loaded_at)
       select d.kind, d.version, d.sha256, d.body, $2
       from json_to_recordset($1::json) as d (kind text, version integer, sha256 text, body json)
       on conflict do nothing`,
      [JSON.stringify(definitions), now],
    );
  }
}
