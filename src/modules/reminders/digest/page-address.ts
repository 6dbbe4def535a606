/** Where a commitment is read, moved and countersigned. */
export function commitmentAddress(publicUrl: string, commitmentId: string): string {
  return `${publicUrl}/commitments/${commitmentId}`;
}

/** Where a version or a migration of a workflow is read and agreed to. */
export function workflowAddress(publicUrl: string, proposalId: string): string {
  return `${publicUrl}/settings/workflows/proposals/${proposalId}`;
}

/** Where a post finds all that waits for it. */
export function workAddress(publicUrl: string): string {
  return `${publicUrl}/`;
}
