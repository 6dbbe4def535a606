import { plainMap } from '../../../../domain/workflow/authoring/plain-map.js';
import type { Stated } from '../../../../domain/workflow/compare/compare-definitions.js';
import { KINDS } from '../../../../domain/shared/kind.js';
import { ROLES } from '../../../../domain/shared/role.js';
import { STANDINGS } from '../../../../domain/shared/standing.js';
import { GUARDS, NEEDS, NEVER_STATED } from '../../../../domain/workflow/definition.js';
import { TIMER_ACTIONS, TIMER_CALENDARS } from '../../../../domain/workflow/timers/timer-definition.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { textOf } from './label-fields.js';

/** What has a document whose names can be put into words. */
export interface Documented {
  readonly document: Readonly<Record<string, unknown>>;
}

/** The key of the words of each field, as its form has them. */
const FIELDS: Readonly<Record<string, string>> = {
  initialJoint: 'workflow_draft.initial',
  standing: 'workflow_draft.standing_position',
  open: 'workflow_draft.is_open',
  scope: 'workflow_draft.scope',
  from: 'workflow_draft.from',
  to: 'workflow_draft.to',
  by: 'workflow_draft.by',
  guards: 'workflow_draft.guards',
  needs: 'workflow_draft.needs',
  setsPosition: 'workflow_draft.sets_position',
  opens: 'workflow_draft.opens',
  'since.position': 'workflow_draft.since_positions',
  'since.joint': 'workflow_draft.since_joint',
  'since.timer': 'workflow_draft.since_timer',
  'since.deadline': 'workflow_draft.since_label',
  'since.proposal': 'workflow_draft.since_label',
  days: 'workflow_draft.days',
  calendar: 'workflow_draft.calendar',
  then: 'workflow_draft.then_label',
  level: 'workflow_draft.level',
  repeat: 'workflow_draft.repeat',
};

/** Fields whose values are from a list of the house: the list, and where the words of a value begin. */
const VALUES: Readonly<Record<string, readonly [words: string, values: readonly string[]]>> = {
  standing: ['marks.standing.', STANDINGS],
  scope: ['workflow_draft.scopes.', ['side', 'joint']],
  by: ['settings.role.', ROLES],
  guards: ['workflow_draft.guard.', GUARDS],
  needs: ['settings.workflows.need.', NEEDS],
  opens: ['ledger.kind.', KINDS],
  'since.deadline': ['workflow_draft.anchor.deadline_', ['before', 'after']],
  calendar: ['workflow_draft.calendars.', TIMER_CALENDARS],
  then: ['workflow_draft.then.', TIMER_ACTIONS],
};

/** Fields whose values are names of entries, and where those stand. */
const NAMES: Readonly<Record<string, readonly ('positions' | 'joint' | 'timers')[]>> = {
  initialJoint: ['joint'],
  from: ['positions', 'joint'],
  to: ['positions', 'joint'],
  setsPosition: ['positions'],
  'since.position': ['positions'],
  'since.joint': ['joint'],
  'since.timer': ['timers'],
};

/** What a field of an entry is called on its form; the path itself where no form has it. */
export function fieldWords({ t }: ViewContext, field: string): string {
  if (field.startsWith('labels.')) return t(`workflow_draft.label.${field.slice('labels.'.length)}`);
  const key = FIELDS[field];
  return key === undefined ? field : t(key);
}

/** The id that the field of a path has on its form. */
export function fieldId(path: string): string {
  if (path === 'open') return 'standing';
  if (path === 'since.deadline' || path === 'since.proposal') return 'since';
  return path.replace(/^labels\./, 'label-').replaceAll('.', '-');
}

/** A value as people read it; `joint` where it belongs to a joint move. What is not known stands as it was written. */
export function valueWords(view: ViewContext, named: Documented, field: string, value: Stated, joint = false): string {
  const { t } = view;
  const [words, known] = VALUES[field] ?? ['', []];
  if (value === null || value === '') return '–';
  if (typeof value === 'boolean') return t(value ? 'workflow_draft.yes' : 'workflow_draft.no');
  if (typeof value === 'number') return String(value);
  const word = (one: string): string => {
    const sections = NAMES[field];
    if (sections !== undefined) return entryName(view, named, joint ? [...sections].reverse() : sections, one);
    if (field === 'since.proposal' && one === 'open') return t('workflow_draft.anchor.proposal');
    return known.includes(one) ? t(words + one) : one;
  };
  if (typeof value === 'string') return word(value);
  return value.length === 0 ? '–' : value.map(word).join(t('settings.join'));
}

/** The label of an entry of the document, in the first of these sections that has it; its name where it has none. */
export function entryName(
  view: ViewContext,
  { document }: Documented,
  sections: readonly string[],
  name: string,
): string {
  if (name === NEVER_STATED && sections.includes('positions')) return view.t('settings.workflows.never');
  for (const section of sections) {
    const label = textOf(plainMap(plainMap(plainMap(document[section])?.[name])?.['labels'])?.[view.language]);
    if (label !== '') return label;
  }
  return name;
}
