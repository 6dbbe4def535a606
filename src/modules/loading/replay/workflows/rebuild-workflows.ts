import type { Definition } from '../../../../domain/workflow/definition.js';
import { applyDefinitionEdit } from '../../../../domain/workflow/authoring/apply-definition-edit.js';
import type { DefinitionEdit } from '../../../../domain/workflow/authoring/definition-edit.js';
import { writeDefinition } from '../../../../domain/workflow/authoring/write-definition.js';
import { blankDocument } from '../../../workflows/index.js';
import type { WorkflowRecordRow } from './stored-workflows.js';

type Fields = Record<string, unknown>;

/** Rows by what names them, as the records say they must be. */
export interface RebuiltWorkflows {
  readonly drafts: ReadonlyMap<string, Fields>;
  readonly migrations: ReadonlyMap<string, Fields>;
  readonly proposals: ReadonlyMap<string, Fields>;
  readonly consents: ReadonlyMap<string, Fields>;
}

/** Under which rules records are read: the sides that must consent, and versions to begin with. */
export interface Rebuilding {
  readonly sides: readonly string[];
  readonly definition: (kind: string, version: number) => Definition | null;
}

/** Rebuilds drafts, migrations, proposals and consents of a conference from its records, oldest first. */
export function rebuildWorkflows(rebuilding: Rebuilding, records: readonly WorkflowRecordRow[]): RebuiltWorkflows {
  const rebuild = new Rebuild(rebuilding);
  for (const record of records) rebuild.take(record);
  return rebuild;
}

class Rebuild implements RebuiltWorkflows {
  readonly drafts = new Map<string, Fields>();
  readonly migrations = new Map<string, Fields>();
  readonly proposals = new Map<string, Fields>();
  readonly consents = new Map<string, Fields>();

  constructor(private readonly rebuilding: Rebuilding) {}

  take(record: WorkflowRecordRow): void {
    const { subject, side_id: side } = record;
    switch (record.kind) {
      case 'draft_begun': {
        const { kind, basedOn, document } = record.body;
        const body = document ?? this.beginning(kind, basedOn);
        const fresh = { state: 'draft', version: 1, published_version: null, body };
        this.drafts.set(subject, { side, kind, based_on: basedOn, ...fresh });
        return;
      }
      case 'draft_edited': {
        const { version, edit } = record.body;
        const body = edited(this.drafts.get(subject)?.['body'], edit as { readonly type: string });
        this.change(subject, { state: 'draft', version, body });
        return;
      }
      case 'migration_begun': {
        const { kind, from, to } = record.body;
        this.migrations.set(subject, { side, kind, from, to, state: 'draft', version: 1, mapping: null, done: null });
        return;
      }
      case 'migration_mapped':
        this.change(subject, { state: 'draft', ...record.body });
        return;
      case 'draft_discarded':
      case 'migration_discarded':
        this.change(subject, { state: 'discarded', version: record.body.version });
        return;
      case 'published':
        this.step(subject, { state: 'published', published_version: Number(/\d+$/.exec(record.body.name)?.[0]) });
        return;
      case 'migration_agreed':
        this.step(subject, { state: 'agreed' });
        return;
      case 'migration_applied':
        this.step(subject, { state: 'applied', done: { ...record.body, waiting: 0 } });
        return;
      default:
        this.answer(record);
    }
  }

  private answer(
    record: Exclude<WorkflowRecordRow, { kind: `draft_${string}` | `migration_${string}` | 'published' }>,
  ) {
    const { subject, side_id: side, body } = record;
    const { proposalId: id } = body;
    switch (record.kind) {
      case 'proposed': {
        const { contentHash: content_hash } = record.body;
        this.proposals.set(id, { subject, by: side, state: 'open', content_hash, ended_by: null, reason: null });
        this.step(subject, { state: 'proposed' });
        this.consent(id, side, content_hash);
        return;
      }
      case 'consented':
        this.consent(id, side, record.body.contentHash);
        return;
      case 'declined':
        this.end(id, { state: 'declined', ended_by: side, reason: record.body.reason });
        this.step(subject, { state: 'returned' });
        return;
      case 'rescinded':
      case 'lapsed':
        this.end(id, { state: record.kind, ended_by: side });
        this.step(subject, { state: 'returned' });
        return;
      case 'voided':
        this.end(id, { state: 'voided', ended_by: side });
        if (record.body.because === 'version_taken') this.step(subject, { state: 'returned' });
    }
  }

  /** Of a record that did not keep it: how a version is written down now may differ from how it was then. */
  private beginning(kind: string, basedOn: number | null): object | null {
    if (basedOn === null) return blankDocument(kind as Definition['kind']);
    const base = this.rebuilding.definition(kind, basedOn);
    return base === null ? null : writeDefinition(base);
  }

  /** The last consent decides. */
  private consent(id: string, side: string | null, content_hash: string): void {
    this.consents.set(`${id}.${side}`, { content_hash });
    if (this.rebuilding.sides.every((one) => this.consents.has(`${id}.${one}`)))
      this.end(id, { state: 'accepted', ended_by: side });
  }

  private end(id: string, fields: Fields): void {
    this.proposals.set(id, { ...this.proposals.get(id), ...fields });
  }

  private step(subject: string, fields: Fields): void {
    const { version } = this.drafts.get(subject) ?? this.migrations.get(subject) ?? {};
    this.change(subject, { ...fields, version: Number(version) + 1 });
  }

  private change(subject: string, fields: Fields): void {
    const table = this.migrations.has(subject) ? this.migrations : this.drafts;
    table.set(subject, { ...table.get(subject), ...fields });
  }
}

/** A title is no part of the document. */
function edited(body: unknown, edit: { readonly type: string }): unknown {
  if (edit.type === 'retitle') return body;
  const after = applyDefinitionEdit(body, edit as DefinitionEdit);
  return after.ok ? after.document : { refused: after.code };
}
