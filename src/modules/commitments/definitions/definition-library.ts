import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { Clock } from '../../../platform/clock/clock.js';
import { type DefinitionFileFault, readDefinitionFiles } from './read-definition-files.js';
import { type StoredDefinition, WorkflowDefinitionRepository } from './workflow-definition.repository.js';

/** Thrown at start where definition files cannot be used, with every fault; `definitionFaultLine` words them. */
export class DefinitionsRefused extends Error {
  constructor(readonly faults: readonly DefinitionFileFault[]) {
    super(faults.map(({ file, line, code, detail }) => `${file}:${line} ${code} ${detail}`).join('; '));
    this.name = 'DefinitionsRefused';
  }
}

/** Every workflow definition in use, by kind and version. Definitions never change, so they are read once. */
@Injectable()
export class DefinitionLibrary {
  private readonly known = new Map<string, Definition>();

  constructor(
    private readonly repository: WorkflowDefinitionRepository,
    private readonly clock: Clock,
  ) {}

  /** Reads the folder, refuses a changed file under a stored version, and stores what is new. Throws DefinitionsRefused. */
  async load(folder: string): Promise<void> {
    const read = await readDefinitionFiles(folder);
    if (!read.ok) throw new DefinitionsRefused(read.faults);
    const stored = new Map((await this.repository.all()).map((one) => [`${one.kind}.v${one.version}`, one.sha256]));
    const changed = read.definitions.filter((one) => {
      const sha256 = stored.get(`${one.kind}.v${one.version}`);
      return sha256 !== undefined && sha256 !== one.sha256;
    });
    if (changed.length > 0) throw new DefinitionsRefused(changed.map(changedAfterUse));
    await this.repository.addMissing(read.definitions, this.clock.now());
    await this.refresh();
  }

  /** Reads the stored definitions; called at start by a process that loads no folder. */
  async refresh(): Promise<void> {
    for (const one of await this.repository.all()) this.known.set(`${one.kind}.v${one.version}`, one.body);
  }

  /** The definition of a kind and version; throws where it was never stored, which the foreign key rules out. */
  get(kind: Kind, version: number): Definition {
    const definition = this.known.get(`${kind}.v${version}`);
    if (definition === undefined) throw new Error(`workflow ${kind}.v${version} is not loaded`);
    return definition;
  }

  /** The newest version of a kind, for new commitments. */
  newest(kind: Kind): Definition {
    const versions = [...this.known.values()].filter((one) => one.kind === kind);
    const newest = versions.sort((a, b) => b.version - a.version)[0];
    if (newest === undefined) throw new Error(`no workflow for kind ${kind} is loaded`);
    return newest;
  }

  /** Every definition, for the settings page. */
  all(): readonly Definition[] {
    return [...this.known.values()];
  }
}

function changedAfterUse({ kind, version }: StoredDefinition): DefinitionFileFault {
  const named = (number: number): string => `${kind}.v${number}.yaml`;
  return { file: named(version), line: 1, code: 'changed_after_use', detail: named(version + 1) };
}
