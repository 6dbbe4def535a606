import type { Denial } from '../../domain/workflow/denial.js';
import { Problem } from '../../platform/http/problem.js';

/** The refusal a denial becomes: the same code, with the way out as members a client can act on. */
export function denied(denial: Denial): Problem {
  return new Problem(denial.code, { members: namedForApi(denial), params: { version: denial.current.version } });
}

/** What a denial says beside its code, under the names of the API. */
export function namedForApi(denial: Partial<Denial>): Record<string, unknown> {
  const { code: _code, ...said } = denial;
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [snakeCase(name), value]));
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
