import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type DefinitionFileFault, readDefinitionFiles } from './read-definition-files.js';
import {
  type OwnedDefinition,
  type StoredDefinition,
  WorkflowDefinitionRepository,
} from './workflow-definition.repository.js';

/** Thrown at start where definition files cannot be used, with every fault; `definitionFaultLine` words them. */
export class DefinitionsRefused extends Error {
  constructor(readonly faults: readonly DefinitionFileFault[]) {
    super(faults.map(({ file, line, code, detail }) => `${file}:${line} ${code} ${detail}`).join('; '));
    this.name = 'DefinitionsRefused';
  }
}

/** A kind and version. */
export interface DefinitionName {
  readonly kind: Kind;
  readonly version: number;
}

/** Every workflow definition in use, by kind and version. Definitions never change, so each is read once. */
@Injectable()
export class DefinitionLibrary {
  private readonly known = new Map<string, OwnedDefinition>();

  constructor(
    private readonly repository: WorkflowDefinitionRepository,
    private readonly clock: Clock,
  ) {}

  /** Reads the folder, refuses a changed file under a stored version, and stores what is new. Throws DefinitionsRefused. */
  async load(folder: string): Promise<void> {
    const read = await readDefinitionFiles(folder);
    if (!read.ok) throw new DefinitionsRefused(read.faults);
    const stored = new Map((await this.repository.all()).map((one) => [nameOf(one), one.sha256]));
    const changed = read.definitions.filter((one) => {
      const sha256 = stored.get(nameOf(one));
      return sha256 !== undefined && sha256 !== one.sha256;
    });
    if (changed.length > 0) throw new DefinitionsRefused(changed.map(changedAfterUse));
    await this.repository.addMissing(read.definitions, this.clock.now());
    await this.refresh();
  }

  /** Reads what was stored since; within the transaction, where one is given. */
  async refresh(tx?: Transaction): Promise<void> {
    for (const one of await this.repository.unknown([...this.known.keys()], tx)) this.known.set(nameOf(one), one);
  }

  /** Makes sure that these can be got: another process may have published one since. Reads only where one is not known. */
  async know(wanted: readonly DefinitionName[], tx?: Transaction): Promise<void> {
    if (wanted.some((one) => !this.known.has(nameOf(one)))) await this.refresh(tx);
  }

  /** A definition that another process may have published since: read where it is not known. Throws as `get` does. */
  async find(wanted: DefinitionName, tx?: Transaction): Promise<Definition> {
    await this.know([wanted], tx);
    return this.get(wanted.kind, wanted.version);
  }

  /** Every definition that commitments of a conference may run on now, those that another process published since included. */
  async running(conferenceId: string, tx: Transaction): Promise<readonly Definition[]> {
    await this.refresh(tx);
    return this.all(conferenceId);
  }

  /** The definition of a kind and version; throws where it was never stored, which the foreign key rules out. */
  get(kind: Kind, version: number): Definition {
    const found = this.known.get(nameOf({ kind, version }));
    if (found === undefined) throw new Error(`workflow ${kind}.v${version} is not loaded`);
    return found.body;
  }

  /** The newest version of a kind that was shipped or that the conference agreed on, for its new commitments. */
  newest(kind: Kind, conferenceId: string | null = null): Definition {
    const versions = this.all(conferenceId).filter((one) => one.kind === kind);
    const newest = [...versions].sort((a, b) => b.version - a.version)[0];
    if (newest === undefined) throw new Error(`no workflow for kind ${kind} is loaded`);
    return newest;
  }

  /** Every definition that was shipped or that the conference agreed on. */
  all(conferenceId: string | null = null): readonly Definition[] {
    const open = [...this.known.values()].filter((one) => (one.conferenceId ?? conferenceId) === conferenceId);
    return open.map(({ body }) => body);
  }
}

function nameOf({ kind, version }: { readonly kind: string; readonly version: number }): string {
  return `${kind}.v${version}`;
}

function changedAfterUse({ kind, version }: StoredDefinition): DefinitionFileFault {
  const named = (number: number): string => `${kind}.v${number}.yaml`;
  return { file: named(version), line: 1, code: 'changed_after_use', detail: named(version + 1) };
}
