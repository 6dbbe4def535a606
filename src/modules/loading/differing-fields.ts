import { isDeepStrictEqual } from 'node:util';

/** Dotted names of what differs between two plain JSON values of the same shape; maps are gone into, lists are not. */
export function differingFields(wanted: unknown, stored: unknown, at = ''): readonly string[] {
  if (isDeepStrictEqual(wanted, stored)) return [];
  if (!isMap(wanted) || !isMap(stored)) return [at];
  const keys = [...new Set([...Object.keys(wanted), ...Object.keys(stored)])];
  return keys.flatMap((key) => differingFields(wanted[key], stored[key], at === '' ? key : `${at}.${key}`));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
