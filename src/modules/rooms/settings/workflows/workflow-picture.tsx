import type { Definition } from '../../../../domain/workflow/definition.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { workflowPicture } from '../../../commitments/index.js';

/** The picture of a definition in a box that scrolls, in both directions where it stands beside a form. */
export function WorkflowPicture({ view, definition }: { view: ViewContext; definition: Definition }): JSX.Element {
  // Every word in it was escaped where it was drawn.
  const safePicture = workflowPicture(definition, { language: view.language, t: view.t, id: 'workflow-picture' });
  return (
    <div class="picture after" tabindex="0" role="group" aria-label={view.t('workflow_draft.picture')}>
      {safePicture}
    </div>
  );
}
