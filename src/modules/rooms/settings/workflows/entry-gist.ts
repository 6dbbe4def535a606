import { plainMap } from '../../../../domain/workflow/authoring/plain-map.js';
import type { Section } from '../../../../domain/workflow/authoring/definition-edit.js';
import { NEVER_STATED } from '../../../../domain/workflow/definition.js';
import { STANDINGS } from '../../../../domain/shared/standing.js';
import { TIMER_ACTIONS } from '../../../../domain/workflow/timers/timer-definition.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import type { ShownDraft, ShownEntry } from './draft-shown.js';
import { textOf, wordsOf } from './label-fields.js';

/** What an entry says, on one line; of a faulty one, what can be read. */
export function entryGist(view: ViewContext, shown: ShownDraft, section: Section, { entry }: ShownEntry): string {
  switch (section) {
    case 'positions':
      return standingWords(view, entry['standing']);
    case 'joint':
      return entry['open'] === true ? view.t('workflow_draft.open_state') : standingWords(view, entry['standing']);
    case 'moves':
      return moveGist(view, shown, entry);
    case 'timers':
      return timerGist(view, shown, entry);
  }
}

/** The label of a state of the draft; its name where it has none. */
export function stateWords(
  view: ViewContext,
  { document }: ShownDraft,
  section: 'positions' | 'joint',
  name: string,
): string {
  if (section === 'positions' && name === NEVER_STATED) return view.t('settings.workflows.never');
  const entry = plainMap(plainMap(document[section])?.[name]);
  const label = textOf(plainMap(entry?.['labels'])?.[view.language]);
  return label === '' ? name : label;
}

function standingWords({ t }: ViewContext, standing: unknown): string {
  const known = STANDINGS.find((one) => one === standing);
  return known === undefined
    ? textOf(standing)
    : t('workflow_draft.counts_as', { standing: t(`marks.standing.${known}`) });
}

function moveGist(view: ViewContext, shown: ShownDraft, entry: ShownEntry['entry']): string {
  const { t } = view;
  const section = entry['scope'] === 'joint' ? 'joint' : 'positions';
  const name = (one: string): string => stateWords(view, shown, section, one);
  const from = wordsOf(entry['from']).map(name).join(t('settings.join'));
  const params = { from, to: name(textOf(entry['to'])) };
  return section === 'joint' ? t('workflow_draft.gist.joint', params) : t('workflow_draft.gist.side', params);
}

function timerGist({ t }: ViewContext, shown: ShownDraft, entry: ShownEntry['entry']): string {
  const action = TIMER_ACTIONS.find((one) => one === entry['then']);
  const [anchor = ''] = Object.keys(plainMap(entry['since']) ?? {});
  const since = ['position', 'joint', 'deadline', 'proposal', 'timer'].includes(anchor)
    ? t(`workflow_draft.since.${anchor}`)
    : anchor;
  const then = action === undefined ? textOf(entry['then']) : t(`workflow_draft.then.${action}`);
  return t('workflow_draft.gist.timer', { days: textOf(entry['days']), since, then });
}
