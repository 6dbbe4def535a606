import { Injectable } from '@nestjs/common';
import { isPrivate } from '../../../domain/records/is-private.js';
import type { PastTelling } from '../../../domain/records/past/tell-past.js';
import type { RecordBody } from '../../../domain/records/record-body.js';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Kind } from '../../../domain/shared/kind.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { CommitmentState } from '../../../domain/workflow/commitment-state.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { deriveStanding } from '../../../domain/workflow/derive-standing.js';
import { Clock, civilDateAt } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/http/problem.js';
import { DefinitionLibrary } from '../definitions/definition-library.js';
import type { CommitmentInHand } from './commitment-in-hand.js';
import { CommitmentVersionRepository } from './commitment-version.repository.js';
import { InHandRepository } from './in-hand.repository.js';
import { projectPast } from './project-past.repository.js';
import { projectRecord } from './project-record.js';
import type { RecordAuthor } from './record-author.js';
import { RecordRepository } from './record.repository.js';

/** For whom a commitment is taken: its conference bounds what there is, its organisation gives the part. */
export interface Asking {
  readonly organisationId: string | null;
  readonly conferenceId: string;
}

/** Loads a commitment for a command and saves what the command decided: records, projections and version, all or nothing. */
@Injectable()
export class CommitmentStore {
  constructor(
    private readonly inHand: InHandRepository,
    private readonly records: RecordRepository,
    private readonly versions: CommitmentVersionRepository,
    private readonly definitions: DefinitionLibrary,
    private readonly clock: Clock,
  ) {}

  /** Locks a commitment of the actor's conference until the transaction ends. Throws not_found. */
  async take(tx: Transaction, id: string, actor: Asking): Promise<CommitmentInHand> {
    if (!(await this.inHand.lock(tx, id, actor.conferenceId))) throw new Problem('not_found');
    return this.look(tx, id, actor);
  }

  /** As `take`, with other commitments locked too, all in order of id. Throws not_found. */
  async takeWith(tx: Transaction, id: string, others: readonly string[], actor: Asking): Promise<CommitmentInHand> {
    await this.inHand.lockAll(tx, [id, ...others], actor.conferenceId);
    return this.look(tx, id, actor);
  }

  /** As `take`, for reading only: locks nothing and waits for nobody. Throws not_found. */
  async look(tx: Transaction, id: string, actor: Asking): Promise<CommitmentInHand> {
    const found = await this.inHand.read(tx, id, actor.organisationId, actor.conferenceId);
    if (found === null) throw new Problem('not_found');
    await this.definitions.know([{ kind: found.kind, version: found.workflowVersion }], tx);
    return { ...found, definition: this.definitions.get(found.kind, found.workflowVersion) };
  }

  /** How many private records a side has on a commitment in hand. Only in a transaction of that side: to others there are none. */
  async drafts(tx: Transaction, { id }: CommitmentInHand, side: SideId): Promise<number> {
    return this.records.drafts(tx, id, side);
  }

  /**
   * The newest version of a kind's workflow that was shipped or that the conference agreed on, which its new commitments run on;
   * also one that another process published just before.
   */
  async newest(tx: Transaction, kind: Kind, conferenceId: string): Promise<Definition> {
    await this.definitions.refresh(tx);
    return this.definitions.newest(kind, conferenceId);
  }

  /** One version of a kind's workflow; throws where it was never stored. */
  definition(kind: Kind, version: number): Definition {
    return this.definitions.get(kind, version);
  }

  /** The author of records for the actor, as of now. */
  authorOf(actor: Actor): RecordAuthor {
    const { accountId, postId, sideId } = actor;
    const at = this.clock.now(); // read once: at midnight two readings would give the day before with the instant after
    return { accountId, postId, sideId, on: civilDateAt(at), at };
  }

  /** The author of what the system does for nobody, as of now. */
  systemAuthor(): RecordAuthor {
    const at = this.clock.now();
    return { accountId: null, postId: null, sideId: null, on: civilDateAt(at), at };
  }

  /**
   * Appends records that leave `next` behind and writes what they mean. `next` is the state after the last of them; its
   * version must be the state's plus the number of shared bodies. Throws stale_version where the row has moved on meanwhile.
   * A private body moves nothing that another side could see.
   */
  async append(
    tx: Transaction,
    taken: CommitmentInHand,
    saved: { readonly bodies: readonly RecordBody[]; readonly next: CommitmentState; readonly author: RecordAuthor },
  ): Promise<number> {
    const { bodies, next, author } = saved;
    const written = await this.records.place(tx, { id: taken.id, version: taken.state.version }, bodies, author.sideId);
    const last = taken.state.version + bodies.filter((body) => !isPrivate(body)).length;
    if (next.version !== last)
      throw new RangeError(`records lead from ${taken.state.version} to ${last}, not ${next.version}`);
    for (const { body, sequence, draft } of written.placed)
      await projectRecord({ tx, commitmentId: taken.id, sequence, draft, author }, body, taken.conferenceId);
    // After the projections: the first record can refer to its commitment only once that stands.
    await this.records.append(tx, taken.id, written, author);
    if (last === taken.state.version) return last;
    const definition = this.definitionAfter(taken, bodies);
    const closed = definition.joint[next.joint]?.open === false;
    const moved = await this.versions.moveOn(tx, {
      id: taken.id,
      seen: bodies[0]?.kind === 'commitment_agreed' ? 0 : taken.state.version,
      version: next.version,
      joint: next.joint,
      standing: deriveStanding(definition, next, taken.sides),
      closedOn: closed ? author.on : null,
    });
    if (!moved) throw new Problem('stale_version', { params: { version: taken.state.version } });
    await projectPast(tx, this.tellingOf(taken), {
      commitmentId: taken.id,
      conferenceId: taken.conferenceId,
      first: bodies[0]?.kind === 'commitment_agreed',
      placed: written.placed,
      on: author.on,
      at: author.at,
    });
    return next.version;
  }

  /** A migrated commitment runs on the new version from then on. */
  private definitionAfter({ definition, kind }: CommitmentInHand, bodies: readonly RecordBody[]): Definition {
    const migrated = bodies.findLast((body) => body.kind === 'workflow_migrated');
    return migrated === undefined ? definition : this.definitions.get(kind, migrated.to);
  }

  private tellingOf({ kind, sides, definition }: CommitmentInHand): PastTelling {
    const at = (version: number) => (version === definition.version ? definition : this.definitions.get(kind, version));
    return { sides, definition: at };
  }
}
