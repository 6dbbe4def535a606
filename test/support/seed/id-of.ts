import { createHash } from 'node:crypto';

/** The id that seeding gives to the thing of this name: PostgreSQL's `md5(name)::uuid`, so that SQL and tests agree without asking. */
export function idOf(name: string): string {
  const hex = createHash('md5').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
