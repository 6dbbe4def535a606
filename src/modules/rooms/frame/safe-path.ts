/** What could leave this server once a browser has resolved it: a second slash, a backslash, steps up or in place. */
const LEADS_AWAY = /\\|\/\/|\/(?:\.|%2e){1,2}(?:[/?#]|$)/i;

/** A path of our own to go on to, `/` where the wish leads anywhere else: a link in a mail must not send people away. */
export function safePath(wish: unknown): string {
  if (typeof wish !== 'string' || !/^\/[\x21-\x7e]*$/.test(wish)) return '/';
  const [path = ''] = wish.split(/[?#]/, 1);
  if (LEADS_AWAY.test(path)) return '/';
  const inside = new URL(wish, 'http://inside.invalid');
  return inside.host === 'inside.invalid' ? `${inside.pathname}${inside.search}${inside.hash}` : '/';
}
