import type { AskedOfSide } from '../../workflows/index.js';
import type { WorkflowSubject } from './subject.js';

/** A proposal of a version or a migration that waits for the side, on the same steps of the plan as one on a commitment. */
export function workflowSubject(asked: AskedOfSide): WorkflowSubject {
  return {
    key: `workflow_${asked.id}`,
    version: 0,
    commitmentId: null,
    number: `${asked.kind}.v${asked.version}`,
    organisationId: null,
    ownSide: true,
    question: { kind: 'proposal', openedOn: asked.openedOn, closed: false },
    asked,
  };
}
