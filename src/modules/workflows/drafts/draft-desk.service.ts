import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Kind } from '../../../domain/shared/kind.js';
import { applyDefinitionEdit } from '../../../domain/workflow/authoring/apply-definition-edit.js';
import type { DefinitionEdit } from '../../../domain/workflow/authoring/definition-edit.js';
import { writeDefinition } from '../../../domain/workflow/authoring/write-definition.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Problem } from '../../../platform/http/problem.js';
import { DefinitionLibrary } from '../../commitments/index.js';
import { type Seen, sideOf } from '../side-of.js';
import { WorkflowRecordsRepository } from '../workflow-records.repository.js';
import { blankDocument } from './blank-document.js';
import { checkDraft } from './check-draft.js';
import { DraftsInHand } from './drafts-in-hand.js';
import { DraftSteps } from './draft-steps.js';
import type { CheckedDraft } from './workflow-draft.js';
import { WorkflowDraftRepository } from './workflow-draft.repository.js';

/** What a draft begins with: a version in use, or nothing. */
export interface DraftWish {
  readonly kind: Kind;
  readonly basedOn: number | null;
  readonly title: string;
}

/** More than any workflow that people can follow; a bound for what is stored. */
export const DRAFT_CHARACTERS = 200_000;

/** Writes drafts of definitions. Every step is recorded, and is the own affair of the side that takes it. */
@Injectable()
export class DraftDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inHand: DraftsInHand,
    private readonly drafts: WorkflowDraftRepository,
    private readonly records: WorkflowRecordsRepository,
    private readonly library: DefinitionLibrary,
    private readonly steps: DraftSteps,
  ) {}

  /** Begins a draft. Throws no_side, and not_found where there is no such version to begin with. */
  async begin(actor: Actor, { kind, basedOn, title }: DraftWish): Promise<CheckedDraft> {
    const sideId = sideOf(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      await this.library.refresh(tx);
      const base = this.library.all(actor.conferenceId).find((one) => one.kind === kind && one.version === basedOn);
      if (basedOn !== null && base === undefined) throw new Problem('not_found');
      const body = base === undefined ? blankDocument(kind) : writeDefinition(base);
      const { conferenceId, accountId } = actor;
      const id = randomUUID();
      await this.drafts.add(tx, {
        id,
        conferenceId,
        sideId,
        kind,
        basedOn,
        title,
        body,
        accountId,
        at: this.steps.now(),
      });
      const begun = { kind, basedOn, document: body };
      await this.records.append(tx, { conferenceId, subjectId: id, actor }, 'draft_begun', begun);
      return this.inHand.look(tx, actor, id);
    });
  }

  /** The draft with its faults. Throws no_side, not_found. */
  async read(actor: Actor, id: string): Promise<CheckedDraft> {
    return this.unitOfWork.read(actor, (tx) => this.inHand.look(tx, actor, id));
  }

  /**
   * Carries out one edit, and voids a proposal of what was there before. Throws workflow_edit_refused with the code of the
   * refusal, too_large, and what taking the draft throws.
   */
  async edit(actor: Actor, seen: Seen, edit: DefinitionEdit): Promise<CheckedDraft> {
    return this.unitOfWork.run(actor, async (tx) => {
      const draft = await this.inHand.take(tx, actor, seen);
      const body = edited(draft, edit);
      await this.steps.take(tx, actor, { draft, title: draft.title, body, state: 'draft', edit });
      return this.inHand.look(tx, actor, seen.id);
    });
  }

  /** The draft as one edit would leave it, checked; nothing is written. Throws as `read` and `edit` do. */
  async tryOut(actor: Actor, id: string, edit: DefinitionEdit): Promise<CheckedDraft> {
    const draft = await this.read(actor, id);
    return checkDraft({ ...draft, body: edited(draft, edit) }, draft.nextVersion, draft.proposalId);
  }

  /** Names the draft anew, for those who work on it. */
  async retitle(actor: Actor, seen: Seen, title: string): Promise<CheckedDraft> {
    return this.unitOfWork.run(actor, async (tx) => {
      const draft = await this.inHand.take(tx, actor, seen);
      await this.steps.take(tx, actor, {
        draft,
        title,
        body: draft.body,
        state: 'draft',
        edit: { type: 'retitle', title },
      });
      return this.inHand.look(tx, actor, seen.id);
    });
  }

  /** Gives the draft up; it stays readable to its side and is never published. */
  async discard(actor: Actor, seen: Seen): Promise<CheckedDraft> {
    return this.unitOfWork.run(actor, async (tx) => {
      const draft = await this.inHand.take(tx, actor, seen);
      await this.steps.take(tx, actor, { draft, title: draft.title, body: draft.body, state: 'discarded', edit: null });
      return this.inHand.look(tx, actor, seen.id);
    });
  }
}

function edited({ body }: CheckedDraft, edit: DefinitionEdit): unknown {
  const after = applyDefinitionEdit(body, edit);
  if (!after.ok) {
    const { code, detail } = after;
    throw new Problem('workflow_edit_refused', { params: { detail }, members: { because: code, detail } });
  }
  if (JSON.stringify(after.document).length > DRAFT_CHARACTERS) throw new Problem('too_large');
  return after.document;
}
