import type { Children } from '@kitajs/html';
import type { ViewContext } from '../view-context.js';
import { CsrfField } from './csrf-field.js';

export interface PostFormProps {
  readonly view: ViewContext;
  readonly action: string;
  readonly class?: string;
  /** Hidden fields, for example the version the reader saw and the hash of the content. */
  readonly hidden?: Readonly<Record<string, string | number>>;
  /** CSS selector of what htmx replaces with the answer; without it the form simply posts. */
  readonly swap?: string;
  /** For htmx, where it does more than send the form. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: Children;
}

/** A form that changes something: posts with the CSRF token and works without script. */
export function PostForm({
  view,
  action,
  class: name,
  hidden = {},
  swap,
  attributes = {},
  children,
}: PostFormProps): JSX.Element {
  const htmx = swap === undefined ? {} : { 'hx-post': action, 'hx-target': swap, 'hx-swap': 'outerHTML' };
  return (
    <form class={name} action={action} method="post" novalidate {...htmx} {...attributes}>
      <CsrfField view={view} />
      {Object.entries(hidden).map(([field, value]) => (
        <input type="hidden" name={field} value={String(value)} />
      ))}
      {children}
    </form>
  );
}
