/** Where a commitment is read and moved. */
export function commitmentAddress(publicUrl: string, number: string): string {
  return `${publicUrl}/c/${encodeURIComponent(number)}`;
}

/** Where a post finds all that waits for it. */
export function workAddress(publicUrl: string): string {
  return `${publicUrl}/work`;
}
