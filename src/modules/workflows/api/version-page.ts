import { KINDS } from '../../../domain/shared/kind.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { type CursorPage, type CursorQuery, cutPage } from '../../../platform/http/cursor-page.js';
import { decodeCursor, encodeCursor, foreignCursor } from '../../../platform/http/cursor.js';

type Name = Pick<Definition, 'kind' | 'version'>;

/** The cursor behind a version. */
export function versionCursor({ kind, version }: Name): string {
  return encodeCursor(`${kind}.v${version}`);
}

/**
 * One page of versions, by kind in the order of the kinds and by number. They are held in memory, since the engine decides by
 * them, so that none is read for a page. Throws invalid_input for a cursor that names no version.
 */
export function pageOfVersions<Version extends Name>(
  versions: readonly Version[],
  { cursor, limit }: CursorQuery,
): CursorPage<Version> {
  const after = placeOf(cursor);
  const behind = [...versions].sort(inOrder).filter((one) => after === null || inOrder(one, after) > 0);
  return cutPage(behind, limit);
}

function inOrder(one: Name, other: Name): number {
  return KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || one.version - other.version;
}

function placeOf(cursor: string | undefined): Name | null {
  const name = decodeCursor(cursor);
  if (name === null) return null;
  const [, named, number] = /^(\w+)\.v(\d{1,9})$/.exec(name) ?? [];
  const kind = KINDS.find((one) => one === named);
  if (kind === undefined) throw foreignCursor();
  return { kind, version: Number(number) };
}
