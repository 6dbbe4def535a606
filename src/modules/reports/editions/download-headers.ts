import type { EditionView } from './edition-view.js';

/**
 * A report runs nothing, loads nothing and reaches nothing, even opened from our own address: no origin (`sandbox`), no
 * script, no network; only the style it carries.
 */
const SEALED =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** How the bytes are sent. `shown`: in the browser's window, which only a page can be; anything else is a download. */
export function downloadHeaders(
  { sessionNumber, number, asOf, language, format, contentSha256 }: EditionView,
  shown: boolean,
): Record<string, string> {
  const name = `progress-report-s${sessionNumber}-no${number}-${asOf}-${language}.${format}`;
  return {
    'content-disposition': `${shown && format === 'html' ? 'inline' : 'attachment'}; filename="${name}"`,
    'content-security-policy': SEALED,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-store',
    ...(contentSha256 === null ? {} : { etag: `"${contentSha256}"` }),
  };
}
