import { KINDS } from '../../../../domain/shared/kind.js';
import { plainMap } from '../../../../domain/workflow/authoring/plain-map.js';
import { GUARDS, type Need, NEEDS, NEVER_STATED } from '../../../../domain/workflow/definition.js';
import { ChoiceField } from '../../../../platform/web/components/choice-field.js';
import { faultAt } from '../../../../platform/web/components/error-summary.js';
import { SelectField } from '../../../../platform/web/components/select-field.js';
import type { EntryProps } from './entry-props.js';
import { stateWords } from './entry-gist.js';
import { textOf, wordsOf } from './label-fields.js';

const ACTING = ['liaison', 'secretariat'] as const;
const OF_A_SIDE: readonly Need[] = ['reason', 'evidence', 'waiting_for'];

/** From where to where a move leads, who may make it, and what must come with it. */
export function MoveFields({ view, shown, entry, faults }: EntryProps): JSX.Element {
  const { t } = view;
  const joint = entry['scope'] === 'joint';
  const section = joint ? 'joint' : 'positions';
  const states = Object.keys(plainMap(shown.document[section]) ?? {});
  const named = (value: string): { value: string; label: string } => ({
    value,
    label: stateWords(view, shown, section, value),
  });
  const needs = NEEDS.filter((need) => (joint ? need !== 'waiting_for' : OF_A_SIDE.includes(need)));
  return (
    <>
      <input type="hidden" name="scope" value={joint ? 'joint' : 'side'} />
      <ChoiceField
        view={view}
        id="from"
        type="checkbox"
        label={t('workflow_draft.from')}
        choices={(joint ? states : [NEVER_STATED, ...states]).map(named)}
        chosen={wordsOf(entry['from'])}
        fault={faultAt(faults, 'from')}
      />
      <SelectField
        view={view}
        id="to"
        label={t('workflow_draft.to')}
        options={states.map(named)}
        value={textOf(entry['to'])}
        fault={faultAt(faults, 'to')}
      />
      <ChoiceField
        view={view}
        id="by"
        type="checkbox"
        label={t('workflow_draft.by')}
        choices={ACTING.map((role) => ({ value: role, label: t(`settings.role.${role}`) }))}
        chosen={wordsOf(entry['by'])}
        fault={faultAt(faults, 'by')}
      />
      <ChoiceField
        view={view}
        id="guards"
        type="checkbox"
        label={t('workflow_draft.guards')}
        choices={GUARDS.map((guard) => ({ value: guard, label: t(`workflow_draft.guard.${guard}`) }))}
        chosen={wordsOf(entry['guards'])}
        fault={faultAt(faults, 'guards')}
      />
      <ChoiceField
        view={view}
        id="needs"
        type="checkbox"
        label={t('workflow_draft.needs')}
        choices={needs.map((need) => ({ value: need, label: t(`settings.workflows.need.${need}`) }))}
        chosen={wordsOf(entry['needs'])}
        fault={faultAt(faults, 'needs')}
      />
      {joint ? <JointFields view={view} shown={shown} entry={entry} faults={faults} /> : ''}
    </>
  );
}

function JointFields({
  view,
  shown,
  entry,
  faults,
}: Pick<EntryProps, 'view' | 'shown' | 'entry' | 'faults'>): JSX.Element {
  const { t } = view;
  const positions = Object.keys(plainMap(shown.document['positions']) ?? {});
  return (
    <>
      <SelectField
        view={view}
        id="setsPosition"
        label={t('workflow_draft.sets_position')}
        hint={t('workflow_draft.sets_position_hint')}
        options={positions.map((value) => ({ value, label: stateWords(view, shown, 'positions', value) }))}
        value={textOf(entry['setsPosition'])}
        fault={faultAt(faults, 'setsPosition')}
      />
      <ChoiceField
        view={view}
        id="opens"
        type="checkbox"
        label={t('workflow_draft.opens')}
        hint={t('workflow_draft.opens_hint')}
        choices={KINDS.map((kind) => ({ value: kind, label: t(`ledger.kind.${kind}`) }))}
        chosen={wordsOf(entry['opens'])}
        fault={faultAt(faults, 'opens')}
      />
    </>
  );
}
