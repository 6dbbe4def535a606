/** Where a commitment is read, moved and countersigned. */
export function commitmentAddress(publicUrl: string, commitmentId: string): string {
  return `${publicUrl}/commitments/${commitmentId}`;
}

/** Where a post finds all that waits for it. */
export function workAddress(publicUrl: string): string {
  return `${publicUrl}/`;
}
