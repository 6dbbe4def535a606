import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import type { Versions } from '../../../domain/workflow/migration/migration-mapping.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/http/problem.js';
import { DefinitionLibrary } from '../../commitments/index.js';

/** Which two versions of a kind. */
export interface NamedPair {
  readonly conferenceId: string;
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
}

/** Finds versions that a conference may use. */
@Injectable()
export class VersionPair {
  constructor(private readonly library: DefinitionLibrary) {}

  /** Both definitions. Throws not_found where the conference has one of them not. */
  async of(tx: Transaction, { conferenceId, kind, from, to }: NamedPair): Promise<Versions> {
    await this.library.refresh(tx);
    const open = this.library.all(conferenceId).filter((one) => one.kind === kind);
    const named = (version: number): Definition => {
      const found = open.find((one) => one.version === version);
      if (found === undefined) throw new Problem('not_found');
      return found;
    };
    return { from: named(from), to: named(to) };
  }
}
