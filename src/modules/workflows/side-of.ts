import type { Actor } from '../../domain/shared/actor.js';
import type { SideId } from '../../domain/shared/side-id.js';
import { Problem } from '../../platform/http/problem.js';

/** The side for which somebody writes or consents. Throws no_side. */
export function sideOf(actor: Actor): SideId {
  if (actor.sideId === null) throw new Problem('no_side');
  return actor.sideId;
}

/** What a command names: the thing, and the version its author saw. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Throws stale_version with the present version where the thing has moved on since it was seen. */
export function refuseStale(seen: Seen, { version }: { readonly version: number }): void {
  if (version === seen.version) return;
  throw new Problem('stale_version', { params: { version: seen.version }, members: { current: { version } } });
}
