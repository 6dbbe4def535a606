import { plainMap } from '../../../../domain/workflow/authoring/plain-map.js';
import { TIMER_ACTIONS, TIMER_CALENDARS, TIMER_LEVELS } from '../../../../domain/workflow/timers/timer-definition.js';
import { ChoiceField } from '../../../../platform/web/components/choice-field.js';
import { faultAt } from '../../../../platform/web/components/error-summary.js';
import { SelectField } from '../../../../platform/web/components/select-field.js';
import { TextField } from '../../../../platform/web/components/text-field.js';
import type { EntryProps } from './entry-props.js';
import { stateWords } from './entry-gist.js';
import { textOf, wordsOf } from './label-fields.js';

/** From what a timer counts, as the form offers it. */
export const ANCHORS = ['position', 'joint', 'deadline_before', 'deadline_after', 'proposal', 'timer'] as const;

/** From when a timer counts, how long, by whose days, and what it then does. */
export function TimerFields(props: EntryProps): JSX.Element {
  const { view, entry, faults } = props;
  const { t } = view;
  return (
    <>
      <Anchor {...props} />
      <TextField
        view={view}
        id="days"
        label={t('workflow_draft.days')}
        value={textOf(entry['days'])}
        fault={faultAt(faults, 'days')}
      />
      <SelectField
        view={view}
        id="calendar"
        label={t('workflow_draft.calendar')}
        options={TIMER_CALENDARS.map((value) => ({ value, label: t(`workflow_draft.calendars.${value}`) }))}
        value={textOf(entry['calendar'])}
        fault={faultAt(faults, 'calendar')}
      />
      <SelectField
        view={view}
        id="then"
        label={t('workflow_draft.then_label')}
        options={TIMER_ACTIONS.map((value) => ({ value, label: t(`workflow_draft.then.${value}`) }))}
        value={textOf(entry['then'])}
        fault={faultAt(faults, 'then')}
      />
      <SelectField
        view={view}
        id="level"
        label={t('workflow_draft.level')}
        hint={t('workflow_draft.level_hint')}
        options={TIMER_LEVELS.map((level) => ({ value: String(level), label: String(level) }))}
        value={textOf(entry['level'])}
        fault={faultAt(faults, 'level')}
      />
      <ChoiceField
        view={view}
        id="repeat"
        type="checkbox"
        label={t('workflow_draft.repeat')}
        choices={[{ value: 'yes', label: t('workflow_draft.repeat_yes') }]}
        chosen={entry['repeat'] === true ? ['yes'] : []}
        fault={faultAt(faults, 'repeat')}
      />
    </>
  );
}

function Anchor({ view, shown, was, entry, faults }: EntryProps): JSX.Element {
  const { t } = view;
  const since = plainMap(entry['since']) ?? {};
  const timers = Object.keys(plainMap(shown.document['timers']) ?? {}).filter((name) => name !== was);
  const states = (section: 'positions' | 'joint'): { value: string; label: string }[] =>
    Object.keys(plainMap(shown.document[section]) ?? {}).map((value) => ({
      value,
      label: stateWords(view, shown, section, value),
    }));
  return (
    <>
      <SelectField
        view={view}
        id="since"
        label={t('workflow_draft.since_label')}
        options={ANCHORS.map((value) => ({ value, label: t(`workflow_draft.anchor.${value}`) }))}
        value={anchorOf(since)}
        fault={faultAt(faults, 'since') ?? faultAt(faults, 'since-deadline') ?? faultAt(faults, 'since-proposal')}
      />
      <ChoiceField
        view={view}
        id="since-position"
        type="checkbox"
        label={t('workflow_draft.since_positions')}
        choices={states('positions')}
        chosen={wordsOf(since['position'])}
        fault={faultAt(faults, 'since-position')}
      />
      <ChoiceField
        view={view}
        id="since-joint"
        type="checkbox"
        label={t('workflow_draft.since_joint')}
        choices={states('joint')}
        chosen={wordsOf(since['joint'])}
        fault={faultAt(faults, 'since-joint')}
      />
      <SelectField
        view={view}
        id="since-timer"
        label={t('workflow_draft.since_timer')}
        options={timers.map((value) => ({ value, label: value }))}
        value={textOf(since['timer'])}
        fault={faultAt(faults, 'since-timer')}
      />
    </>
  );
}

function anchorOf(since: Readonly<Record<string, unknown>>): string {
  const [on = ''] = Object.keys(since);
  return on === 'deadline' ? `deadline_${textOf(since['deadline'])}` : on;
}
