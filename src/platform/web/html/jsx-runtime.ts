import { Fragment, jsx as element, jsxs as elements } from '@kitajs/html/jsx-runtime';

type Name = Parameters<typeof element>[0];
type Attributes = Parameters<typeof element>[1];

/**
 * An element of a page. The renderer escapes the quotes of an attribute and leaves its ampersands: somebody who wrote
 * `&quot;` into a field would get `"` back from it. Here every attribute becomes what was typed; the compiler calls this for
 * each tag (`jsxImportSource`), so that no component has to think of it.
 */
export function jsx(name: Name, attributes: Attributes): JSX.Element {
  return element(name, typeof name === 'function' ? attributes : withAmpersands(attributes));
}

/** An element with several children. */
export function jsxs(name: Name, attributes: Parameters<typeof elements>[1]): JSX.Element {
  return elements(name, typeof name === 'function' ? attributes : withAmpersands(attributes));
}

export { Fragment };

/** Most elements have no ampersand, and keep the object they have. */
function withAmpersands<Given extends Attributes>(attributes: Given): Given {
  let escaped: Attributes | null = null;
  for (const name in attributes) {
    const value: unknown = attributes[name];
    if (typeof value !== 'string' || !value.includes('&') || name === 'children') continue;
    escaped ??= { ...attributes };
    escaped[name] = value.replaceAll('&', '&amp;');
  }
  return escaped === null ? attributes : { ...attributes, ...escaped };
}
