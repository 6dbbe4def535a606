import type { Language } from '../../domain/shared/language.js';
import type { Problem } from './problem.js';

/** Turns a locale key into words. */
export type Words = (language: Language, key: string, params?: Readonly<Record<string, string | number>>) => string;

/** The body of an RFC 9457 answer. `code` is stable; title and detail are for people, in their language. */
export function problemDocument(problem: Problem, language: Language, words: Words): Record<string, unknown> {
  const { params = {}, members = {}, faults } = problem.details;
  return {
    type: `urn:luoshi:problem:${problem.code}`,
    title: words(language, `problems.${problem.code}.title`, params),
    status: problem.status,
    detail: words(language, `problems.${problem.code}.detail`, params),
    code: problem.code,
    ...members,
    ...(faults === undefined ? {} : { faults }),
  };
}
