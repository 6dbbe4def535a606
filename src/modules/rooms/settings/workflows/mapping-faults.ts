import type { MigrationLack } from '../../../../domain/workflow/migration/migrate-state.js';
import type { MigrationMapping, Versions } from '../../../../domain/workflow/migration/migration-mapping.js';
import { Problem } from '../../../../platform/http/problem.js';
import type { FieldFault } from '../../../../platform/web/components/error-summary.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { AnsweredMapping } from './mapping-answers.js';

/** The mapping as it now is, and as it was sent; null where none was. */
interface Stale {
  readonly now: MigrationMapping;
  readonly answered: AnsweredMapping | null;
}

type Part = 'positions' | 'joint' | 'timers';

const PARTS: readonly Part[] = ['positions', 'joint', 'timers'];

/** The lacks that a field of the mapping can mend, and of which part it is. */
const UNMAPPED: Readonly<Partial<Record<MigrationLack['code'], Part>>> = {
  unmapped_position: 'positions',
  unmapped_joint: 'joint',
  unmapped_timer: 'timers',
};

/** What stands against running commitments, once at each field that mends it; the rest at the choice about proposals. */
export function lackFaults(
  view: ViewContext,
  { from }: Pick<Versions, 'from'>,
  lacks: readonly MigrationLack[],
): readonly (FieldFault & { readonly message: string })[] {
  const faults = lacks.map(({ code, name }) => {
    const part = UNMAPPED[code];
    const label = part === undefined ? name : (from[part][name]?.labels[view.language] ?? name);
    const message = view.t(`workflow_draft.lack.${code}`, { name: label });
    return { field: part === undefined ? 'proposals' : `${part}.${name}`, message };
  });
  return faults.filter(
    ({ field, message }, place) => faults.findIndex((one) => one.field === field && one.message === message) === place,
  );
}

/** Why a mapping was not taken over, at its fields; throws what is no such refusal. */
export function mappingFaults(
  error: unknown,
  view: ViewContext,
  versions: Versions,
  stale: Stale,
): { readonly status: 409 | 422; readonly refused: readonly FieldFault[] } {
  if (!(error instanceof Problem)) throw error;
  const { t } = view;
  const { members, faults = [] } = error.details;
  switch (error.code) {
    case 'invalid_input':
      return {
        status: 422,
        refused: faults.map(({ pointer, detail }) => ({
          field: pointer.replace(/^\/mapping\//, '').replaceAll('/', '.'),
          message: t(`problems.faults.${detail}`),
        })),
      };
    case 'migration_incomplete': {
      const { commitments } = members as {
        readonly commitments: readonly { readonly lacks: readonly MigrationLack[] }[];
      };
      const lacks = commitments.flatMap((one) => one.lacks);
      return { status: 422, refused: lackFaults(view, versions, lacks) };
    }
    case 'migration_empty':
      return { status: 422, refused: [{ field: 'dry-run', message: t('workflow_draft.no_commitments') }] };
    case 'stale_version': {
      const lead = { field: 'mapping', message: t('workflow_draft.meanwhile.mapping') };
      return { status: 409, refused: [lead, ...mappedMeanwhile(view, versions, stale)] };
    }
    default:
      throw error;
  }
}

/** Where the mapping as it now is differs from what was answered: at each field what it says now. */
function mappedMeanwhile(
  { t, language }: ViewContext,
  { from, to }: Versions,
  { now, answered: given }: Stale,
): readonly FieldFault[] {
  if (given === null) return [];
  const value = (part: Part, target: string | null | undefined): string => {
    if (target === null) return t('workflow_draft.timer_ends');
    return target === undefined ? '–' : (to[part][target]?.labels[language] ?? target);
  };
  const mapped = PARTS.flatMap((part) =>
    Object.keys(from[part]).flatMap((name) => {
      if (now[part][name] === given[part][name]) return [];
      const field = t(`workflow_draft.becomes.${part}`, { name: from[part][name]?.labels[language] ?? name });
      const message = t('workflow_draft.meanwhile.field', { field, value: value(part, now[part][name]) });
      return [{ field: `${part}.${name}`, message }];
    }),
  );
  if (now.proposals === given.proposals) return mapped;
  const fate = t(`workflow_draft.fate.${now.proposals}`);
  const message = t('workflow_draft.meanwhile.field', { field: t('workflow_draft.open_proposals'), value: fate });
  return [...mapped, { field: 'proposals', message }];
}
