import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import type { OrganisationView } from '../../directory/index.js';
import { OrganisationDirectory } from '../../directory/index.js';
import { DraftInHand } from '../draft/draft-in-hand.js';
import { DraftWriterRepository } from '../draft/draft-writer.repository.js';
import type { Draft } from '../draft/draft.js';
import { applyEdit } from './apply-edit.js';
import type { Edit, EditFacts } from './edit.js';

/** Which draft, and the version its editor saw. */
export interface SeenDraft {
  readonly id: string;
  readonly version: number;
}

/** Corrects drafts. */
@Injectable()
export class DraftEditor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inHand: DraftInHand,
    private readonly writer: DraftWriterRepository,
    private readonly organisations: OrganisationDirectory,
  ) {}

  /**
   * Carries out edits in order as one step of the draft: all of them or none, one version up. Gives the draft as it is then.
   * Throws stale_version, import_closed, not_found, or invalid_input with the fault of the first edit refused.
   */
  async edit(actor: Actor, seen: SeenDraft, edits: readonly Edit[]): Promise<Draft> {
    const facts = { leads: leadsOf(await this.organisations.all(actor)), newId: randomUUID };
    return this.unitOfWork.run(actor, async (tx) => {
      let draft = await this.inHand.take(tx, actor, seen.id, seen.version);
      for (const edit of edits) {
        const edited = mustApply(draft, edit, facts);
        await this.writer.removeItems(tx, edited.removed);
        await this.writer.saveItems(tx, edited.items);
        await this.writer.saveAreas(tx, draft.id, edited.areas);
        draft = await this.inHand.look(tx, actor, seen.id);
      }
      await this.writer.moveOn(tx, draft.id, seen.version + 1, 'draft');
      return { ...draft, version: seen.version + 1 };
    });
  }

  /** Gives the whole draft up; it stays readable and is never accepted. */
  async discard(actor: Actor, seen: SeenDraft): Promise<Draft> {
    return this.unitOfWork.run(actor, async (tx) => {
      const draft = await this.inHand.take(tx, actor, seen.id, seen.version);
      await this.writer.moveOn(tx, draft.id, seen.version + 1, 'dropped');
      return { ...draft, version: seen.version + 1, state: 'dropped' };
    });
  }
}

function mustApply(draft: Draft, edit: Edit, facts: EditFacts) {
  const edited = applyEdit(draft, edit, facts);
  if (edited.ok) return edited;
  if (edited.fault === 'not_found') throw new Problem('not_found');
  throw new Problem('invalid_input', { faults: [edited.fault] });
}

/** Only an organisation of a side can lead on that side. */
function leadsOf(organisations: readonly OrganisationView[]): ReadonlyMap<string, SideId> {
  return new Map(organisations.flatMap(({ code, sideId }) => (sideId === null ? [] : [[code, sideId] as const])));
}
