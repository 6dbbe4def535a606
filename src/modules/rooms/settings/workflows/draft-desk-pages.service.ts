import { Injectable } from '@nestjs/common';
import type { DefinitionEdit } from '../../../../domain/workflow/authoring/definition-edit.js';
import { Problem } from '../../../../platform/http/problem.js';
import type { FieldFault } from '../../../../platform/web/components/error-summary.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { DraftDesk } from '../../../workflows/index.js';
import { type ShownDraft, shownDraft } from './draft-shown.js';
import type { WorkflowVisit } from './workflow-visit.js';

/** What the pages of a draft have in common. */
@Injectable()
export class DraftPagesDesk {
  constructor(private readonly desk: DraftDesk) {}

  /** The draft of the visit with the frame of its page. */
  async open(visit: WorkflowVisit): Promise<{ view: ViewContext; shown: ShownDraft }> {
    const [view, draft] = await Promise.all([visit.view(), this.desk.read(visit.actor, visit.id)]);
    return { view, shown: shownDraft(draft, visit.actor.sideId, view) };
  }

  /** Carries out an edit; gives the refusal at its field where the form can be mended, null where it was done. */
  async edit(visit: WorkflowVisit, edit: DefinitionEdit, field: string): Promise<FieldFault | null> {
    try {
      await this.desk.edit(visit.actor, visit.seen, edit);
      return null;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'workflow_edit_refused') throw error;
      const { because, detail } = error.details.members as { readonly because: string; readonly detail: string };
      const { t } = await visit.view();
      return { field, message: t(`workflow_draft.refused.${because}`, { detail }) };
    }
  }
}
