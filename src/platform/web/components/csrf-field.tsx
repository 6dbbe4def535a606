import type { ViewContext } from '../view-context.js';

/** Name of the form field that carries the token; the header of the same purpose is `csrf-token`. */
export const CSRF_FIELD = '_csrf';

/** Hidden token for a form that posts without script. */
export function CsrfField({ view }: { view: ViewContext }): JSX.Element {
  return view.csrf === null ? '' : <input type="hidden" name={CSRF_FIELD} value={view.csrf} />;
}
