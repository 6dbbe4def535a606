import type { Section } from '../../../../domain/workflow/authoring/definition-edit.js';
import { OPEN } from './state-fields.js';
import type { WorkflowForm } from './workflow-form.js';

type Entry = Readonly<Record<string, unknown>>;

/** The entry that a form states, as a file would: what was left open is left open, for the check to list. */
export function entryAnswered(section: Section, form: WorkflowForm): Entry {
  const labels = form.labels();
  switch (section) {
    case 'positions':
      return { labels, standing: form.text('standing') };
    case 'joint': {
      const standing = form.text('standing');
      return standing === OPEN ? { labels, open: true, standing: null } : { labels, open: false, standing };
    }
    case 'moves':
      return moveAnswered(form, labels);
    case 'timers':
      return timerAnswered(form, labels);
  }
}

function moveAnswered(form: WorkflowForm, labels: Entry): Entry {
  const joint = form.text('scope') === 'joint';
  const sets = form.text('setsPosition');
  const opens = form.list('opens');
  return {
    scope: joint ? 'joint' : 'side',
    from: form.list('from'),
    to: form.text('to'),
    ...(joint ? { setsPosition: sets === '' ? null : sets } : {}),
    by: form.list('by'),
    guards: form.list('guards'),
    needs: form.list('needs'),
    ...(joint && opens.length > 0 ? { opens } : {}),
    labels,
  };
}

function timerAnswered(form: WorkflowForm, labels: Entry): Entry {
  const [days, level] = [form.whole('days'), form.whole('level')];
  return {
    since: sinceAnswered(form),
    days: Number.isNaN(days) ? form.text('days') : days,
    calendar: form.text('calendar'),
    then: form.text('then'),
    ...(Number.isNaN(level) ? {} : { level }),
    ...(form.list('repeat').includes('yes') ? { repeat: true } : {}),
    labels,
  };
}

/** Only what belongs to the anchor chosen is taken; what was ticked for another one is not. */
function sinceAnswered(form: WorkflowForm): Entry {
  switch (form.text('since')) {
    case 'position':
      return { position: form.list('since-position') };
    case 'joint':
      return { joint: form.list('since-joint') };
    case 'deadline_before':
      return { deadline: 'before' };
    case 'deadline_after':
      return { deadline: 'after' };
    case 'proposal':
      return { proposal: 'open' };
    case 'timer':
      return { timer: form.text('since-timer') };
    default:
      return {};
  }
}
