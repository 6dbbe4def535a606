import { plainMap } from '../../../domain/workflow/authoring/plain-map.js';
import { checkDefinition } from '../../../domain/workflow/check-definition.js';
import type { CheckedDraft, WorkflowDraft } from './workflow-draft.js';

/** The document as it would be published: the house gives the version its number, whatever was pasted. */
export function numbered(body: unknown, version: number): unknown {
  const map = plainMap(body);
  return map === null ? body : { ...map, version };
}

/** A draft checked as the version it would become. */
export function checkDraft(draft: WorkflowDraft, nextVersion: number, proposalId: string | null): CheckedDraft {
  const checked = checkDefinition(numbered(draft.body, nextVersion), { kind: draft.kind, version: nextVersion });
  return {
    ...draft,
    nextVersion,
    proposalId,
    faults: checked.ok ? [] : checked.faults,
    definition: checked.ok ? checked.definition : null,
  };
}
