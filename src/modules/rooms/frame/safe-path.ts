/** A path of our own to go on to, `/` where the wish leads anywhere else: a link in a mail must not send people away. */
export function safePath(wish: unknown): string {
  if (typeof wish !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wish)) return '/';
  const inside = new URL(wish, 'http://inside.invalid');
  return inside.host === 'inside.invalid' ? `${inside.pathname}${inside.search}${inside.hash}` : '/';
}
