import { EmbeddedStartError } from './embedded-start-error.js';
import type { EmbeddedStartCode } from './embedded-start-error.js';

const NOT_WRITABLE = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'EISDIR']);
const FULL = /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/;

/**
 * Turns any failure of a file operation or of a PostgreSQL program into an EmbeddedStartError about `folder`.
 * A full disk and a folder that cannot be written are recognised; all else keeps the code in `otherwise`.
 */
export function startErrorFrom(error: unknown, folder: string, otherwise: EmbeddedStartCode): EmbeddedStartError {
  if (error instanceof EmbeddedStartError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const systemCode = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const params = { folder, detail };
  if (FULL.test(detail) || systemCode === 'ENOSPC')
    return new EmbeddedStartError('disk_full', params, { cause: error });
  if (NOT_WRITABLE.has(systemCode)) return new EmbeddedStartError('data_folder_read_only', params, { cause: error });
  return new EmbeddedStartError(otherwise, params, { cause: error });
}
