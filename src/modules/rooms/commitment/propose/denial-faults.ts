import type { Problem } from '../../../../platform/http/problem.js';
import type { FieldFault } from '../../../../platform/web/components/error-summary.js';
import type { Translate } from '../../../../platform/web/i18n/translator.js';
import type { Values } from './propose-values.js';

/** The field that a refusal is about, where it is about one. */
const FIELD: Readonly<Record<string, string>> = {
  unknown_commitment: 'into',
  same_commitment: 'into',
  commitment_closed: 'into',
  unknown_session: 'session',
  kind_not_opened: 'kind',
  missing_reason: 'reason',
  missing_sentence: 'sentence_language',
  too_few_parts: 'parts',
  period_closed_already: 'from',
  period_not_over: 'to',
};

/** First fields of the forms of which each has one; what changes nothing is said at the first of them. */
const FIRST = ['precision', 'parts', 'title_zh-Hant'];

/** A refusal as the fault of the field that it is about; none where it is about the whole. */
export function denialFaults(t: Translate, { code, details }: Problem, values: Values): FieldFault[] {
  const first = FIRST.find((name) => Object.hasOwn(values, name)) ?? Object.keys(values)[0];
  const field = code === 'nothing_changes' ? first : FIELD[code];
  // A day has three fields under its name.
  const isThere = (name: string): boolean => Object.hasOwn(values, name) || Object.hasOwn(values, `${name}-day`);
  if (field === undefined || !isThere(field)) return [];
  return [{ field, message: t(`problems.${code}.detail`, details.params) }];
}
