import { plainMap } from '../../../../domain/workflow/authoring/plain-map.js';
import type { Section } from '../../../../domain/workflow/authoring/definition-edit.js';
import { STANDINGS } from '../../../../domain/shared/standing.js';
import { TIMER_ACTIONS } from '../../../../domain/workflow/timers/timer-definition.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { type Documented, entryName, valueWords } from './field-words.js';
import { textOf, wordsOf } from './label-fields.js';

type Entry = Readonly<Record<string, unknown>>;

/** What an entry says, on one line; of a faulty one, what can be read. */
export function entryGist(view: ViewContext, named: Documented, section: Section, entry: Entry): string {
  switch (section) {
    case 'positions':
      return standingWords(view, entry['standing']);
    case 'joint':
      return entry['open'] === true ? view.t('workflow_draft.open_state') : standingWords(view, entry['standing']);
    case 'moves':
      return moveGist(view, named, entry);
    case 'timers':
      return timerGist(view, named, entry);
  }
}

/** The label of a state of the draft; its name where it has none. */
export function stateWords(view: ViewContext, named: Documented, section: 'positions' | 'joint', name: string): string {
  return entryName(view, named, [section], name);
}

function standingWords({ t }: ViewContext, standing: unknown): string {
  const known = STANDINGS.find((one) => one === standing);
  return known === undefined
    ? textOf(standing)
    : t('workflow_draft.counts_as', { standing: t(`marks.standing.${known}`) });
}

function moveGist(view: ViewContext, named: Documented, entry: Entry): string {
  const { t } = view;
  const section = entry['scope'] === 'joint' ? 'joint' : 'positions';
  const name = (one: string): string => stateWords(view, named, section, one);
  const from = wordsOf(entry['from']).map(name).join(t('settings.join'));
  const params = { from, to: name(textOf(entry['to'])) };
  return section === 'joint' ? t('workflow_draft.gist.joint', params) : t('workflow_draft.gist.side', params);
}

function timerGist(view: ViewContext, named: Documented, entry: Entry): string {
  const { t } = view;
  const action = TIMER_ACTIONS.find((one) => one === entry['then']);
  const then = action === undefined ? textOf(entry['then']) : t(`workflow_draft.then.${action}`);
  const params = { days: textOf(entry['days']), then, since: sinceWords(view, named, plainMap(entry['since']) ?? {}) };
  return plainMap(entry['since'])?.['deadline'] === 'before'
    ? t('workflow_draft.gist.timer_before', params)
    : t('workflow_draft.gist.timer', params);
}

/** From what a timer counts, with the states or the timer named. */
function sinceWords(view: ViewContext, named: Documented, since: Entry): string {
  const { t } = view;
  const [anchor = ''] = Object.keys(since);
  const value = since[anchor];
  const names = (field: string): string =>
    valueWords(view, named, field, typeof value === 'string' ? value : wordsOf(value));
  switch (anchor) {
    case 'position':
    case 'joint':
    case 'timer':
      return t(`workflow_draft.since.${anchor}`, { name: names(`since.${anchor}`) });
    case 'deadline':
    case 'proposal':
      return t(`workflow_draft.since.${anchor}`);
    default:
      return anchor;
  }
}
