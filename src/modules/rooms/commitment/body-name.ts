import type { ViewContext } from '../../../platform/web/view-context.js';
import type { Matter } from './matter.js';

/** Name of an organisation by its code; the code itself where the conference has none of it. */
export function bodyName({ language }: ViewContext, { bodies, commitment }: Matter, code: string): string {
  const found = bodies.find((body) => body.code === code) ?? commitment.assignments.find((one) => one.code === code);
  return found?.name[language] ?? code;
}
