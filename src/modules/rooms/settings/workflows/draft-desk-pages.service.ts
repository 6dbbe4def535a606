import { Injectable } from '@nestjs/common';
import type { DefinitionEdit } from '../../../../domain/workflow/authoring/definition-edit.js';
import { Problem } from '../../../../platform/http/problem.js';
import type { FieldFault } from '../../../../platform/web/components/error-summary.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { DraftDesk } from '../../../workflows/index.js';
import { type ShownDraft, shownDraft } from './draft-shown.js';
import { changedMeanwhile } from './changed-meanwhile.js';
import type { WorkflowVisit } from './workflow-visit.js';

/** A draft with the frame of its page. */
export interface OpenDraft {
  readonly view: ViewContext;
  readonly shown: ShownDraft;
  /** Why what was sent was not taken over. */
  readonly refused: readonly FieldFault[];
}

/** An edit that was not carried out, with the status of the page that says why. */
export interface NotEdited extends OpenDraft {
  readonly status: 409 | 422;
}

/** What the pages of a draft have in common. */
@Injectable()
export class DraftPagesDesk {
  constructor(private readonly desk: DraftDesk) {}

  /** The draft of the visit with the frame of its page. */
  async open(visit: WorkflowVisit): Promise<OpenDraft> {
    const [view, draft] = await Promise.all([visit.view(), this.desk.read(visit.actor, visit.id)]);
    return { view, shown: shownDraft(draft, visit.actor.sideId, view), refused: [] };
  }

  /**
   * Carries out an edit; null where it was done. Where the form can be mended, or the draft moved on meanwhile, the draft as
   * it now is with what stands against the answers, field by field.
   */
  async edit(visit: WorkflowVisit, edit: DefinitionEdit, field: string): Promise<NotEdited | null> {
    try {
      await this.desk.edit(visit.actor, visit.seen, edit);
      return null;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const open = await this.open(visit);
      if (error.code === 'stale_version')
        return { ...open, status: 409, refused: changedMeanwhile(open.view, open.shown, edit, field) };
      return { ...open, status: 422, refused: [refusal(error, open.view, field)] };
    }
  }

  /** The draft as an edit would leave it; nothing is written. Where it cannot be done at all, as it is, with the reason. */
  async tryOut(visit: WorkflowVisit, edit: DefinitionEdit, field: string): Promise<OpenDraft> {
    const view = await visit.view();
    try {
      const draft = await this.desk.tryOut(visit.actor, visit.id, edit);
      return { view, shown: shownDraft(draft, visit.actor.sideId, view), refused: [] };
    } catch (error) {
      const refused = [refusal(error, view, field)];
      return { ...(await this.open(visit)), refused };
    }
  }
}

/** The refusal of an edit at its field; throws what is none. */
function refusal(error: unknown, { t }: ViewContext, field: string): FieldFault {
  if (!(error instanceof Problem) || error.code !== 'workflow_edit_refused') throw error;
  const { because, detail } = error.details.members as { readonly because: string; readonly detail: string };
  return { field, message: t(`workflow_draft.refused.${because}`, { detail }) };
}
