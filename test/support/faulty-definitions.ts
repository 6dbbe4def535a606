import type { DefinitionFaultCode } from '../../src/domain/workflow/check/definition-fault.js';
import { rawShippedWorkflow } from './shipped-workflow.js';

export type Key = string | number;
export type Edit = { path: Key[]; to?: unknown; drop?: true };

const LABELS = { en: 'X', 'zh-Hant': '甲', 'zh-Hans': '甲' };
const sideMove = (more: object) => ({
  scope: 'side',
  from: ['under_way'],
  to: 'waiting',
  by: ['liaison'],
  guards: [],
  needs: [],
  labels: LABELS,
  ...more,
});
const jointMove = (more: object) => sideMove({ scope: 'joint', from: ['agreed'], setsPosition: null, ...more });
const state = (open: boolean, standing: string | null) => ({ labels: LABELS, open, standing });

const timer = (more: object, name = 'late'): Edit => ({
  path: ['timers', name],
  to: { since: { proposal: 'open' }, days: 5, calendar: 'joint', then: 'notify', labels: LABELS, ...more },
});

/** One fault each: the code, the edits to a sound definition, and the place at which it must be found. */
export const FAULTS: [DefinitionFaultCode, Edit[], Key[]][] = [
  ['not_a_map', [{ path: ['positions'], to: ['a'] }], ['positions']],
  ['not_a_map', [{ path: ['moves', 'begin'], to: 'x' }], ['moves', 'begin']],
  ['not_a_list', [{ path: ['moves', 'begin', 'by'], to: 'liaison' }], ['moves', 'begin', 'by']],
  ['missing_key', [{ path: ['labels'], drop: true }], ['labels']],
  ['missing_key', [{ path: ['moves', 'complete', 'setsPosition'], drop: true }], ['moves', 'complete', 'setsPosition']],
  ['missing_key', [{ path: ['positions', 'waiting', 'standing'], drop: true }], ['positions', 'waiting', 'standing']],
  ['unknown_key', [{ path: ['colour'], to: 'red' }], ['colour']],
  ['unknown_key', [{ path: ['moves', 'begin', 'setsPosition'], to: null }], ['moves', 'begin', 'setsPosition']],
  ['unknown_key', [{ path: ['labels', 'zh'], to: '甲' }], ['labels', 'zh']],
  [
    'bad_name',
    [{ path: ['moves', 'Go Now'], to: sideMove({ needs: ['waiting_for'], from: ['routine'] }) }],
    ['moves', 'Go Now'],
  ],
  ['reserved_name', [{ path: ['moves', 'accept'], to: sideMove({ from: ['routine'] }) }], ['moves', 'accept']],
  [
    'reserved_name',
    [{ path: ['positions', 'none'], to: { labels: LABELS, standing: 'waiting' } }],
    ['positions', 'none'],
  ],
  ['bad_version', [{ path: ['version'], to: '1' }], ['version']],
  ['bad_version', [{ path: ['version'], to: 0 }], ['version']],
  ['unknown_kind', [{ path: ['kind'], to: 'promise' }], ['kind']],
  ['kind_mismatch', [{ path: ['kind'], to: 'study' }], ['kind']],
  ['version_mismatch', [{ path: ['version'], to: 2 }], ['version']],
  [
    'missing_label',
    [{ path: ['moves', 'wait', 'labels', 'zh-Hans'], drop: true }],
    ['moves', 'wait', 'labels', 'zh-Hans'],
  ],
  ['missing_label', [{ path: ['joint', 'agreed', 'labels', 'en'], to: ' ' }], ['joint', 'agreed', 'labels', 'en']],
  [
    'missing_label',
    [{ path: ['positions', 'waiting', 'labels', 'zh-Hant'], to: 3 }],
    ['positions', 'waiting', 'labels', 'zh-Hant'],
  ],
  ['not_true_or_false', [{ path: ['joint', 'agreed', 'open'], to: 'yes' }], ['joint', 'agreed', 'open']],
  [
    'unknown_standing',
    [{ path: ['positions', 'waiting', 'standing'], to: 'idle' }],
    ['positions', 'waiting', 'standing'],
  ],
  [
    'unfit_standing',
    [{ path: ['positions', 'waiting', 'standing'], to: 'sides_differ' }],
    ['positions', 'waiting', 'standing'],
  ],
  ['unfit_standing', [{ path: ['joint', 'agreed', 'standing'], to: 'under_way' }], ['joint', 'agreed', 'standing']],
  ['unfit_standing', [{ path: ['joint', 'completed', 'standing'], to: null }], ['joint', 'completed', 'standing']],
  ['unknown_scope', [{ path: ['moves', 'begin', 'scope'], to: 'both' }], ['moves', 'begin', 'scope']],
  ['unknown_state', [{ path: ['moves', 'begin', 'from', 1], to: 'notbegun' }], ['moves', 'begin', 'from']],
  ['unknown_state', [{ path: ['moves', 'wait', 'to'], to: 'wating' }], ['moves', 'wait', 'to']],
  ['unknown_state', [{ path: ['moves', 'absorb', 'to'], to: 'under_way' }], ['moves', 'absorb', 'to']],
  ['unknown_state', [{ path: ['moves', 'absorb', 'from', 0], to: 'none' }], ['moves', 'absorb', 'from']],
  ['unknown_state', [{ path: ['moves', 'absorb', 'setsPosition'], to: 'agreed' }], ['moves', 'absorb', 'setsPosition']],
  ['unknown_state', [{ path: ['initialJoint'], to: 'signed' }], ['initialJoint']],
  ['unknown_state', [{ path: ['moves', 'begin', 'from', 0], to: null }], ['moves', 'begin', 'from', 0]],
  ['unknown_role', [{ path: ['moves', 'begin', 'by', 0], to: 'minister' }], ['moves', 'begin', 'by', 0]],
  ['unknown_guard', [{ path: ['moves', 'begin', 'guards', 0], to: 'is_friendly' }], ['moves', 'begin', 'guards', 0]],
  ['unknown_need', [{ path: ['moves', 'absorb', 'needs', 0], to: 'stamp' }], ['moves', 'absorb', 'needs', 0]],
  ['duplicate', [{ path: ['moves', 'begin', 'from', 1], to: 'none' }], ['moves', 'begin', 'from', 1]],
  ['empty_list', [{ path: ['moves', 'resume', 'from'], to: [] }], ['moves', 'resume', 'from']],
  ['nobody_may', [{ path: ['moves', 'complete', 'by'], to: [] }], ['moves', 'complete', 'by']],
  ['auditor_may_not_move', [{ path: ['moves', 'begin', 'by', 0], to: 'auditor' }], ['moves', 'begin', 'by']],
  ['need_cannot_be_met', [{ path: ['moves', 'begin', 'needs'], to: ['sentence'] }], ['moves', 'begin', 'needs']],
  ['need_cannot_be_met', [{ path: ['moves', 'absorb', 'needs'], to: ['waiting_for'] }], ['moves', 'absorb', 'needs']],
  ['closed_start', [{ path: ['initialJoint'], to: 'completed' }], ['initialJoint']],
  ['from_closed', [{ path: ['moves', 'absorb', 'from'], to: ['agreed', 'withdrawn'] }], ['moves', 'absorb', 'from']],
  ['pointless_move', [{ path: ['moves', 'resume', 'from'], to: ['waiting', 'under_way'] }], ['moves', 'resume']],
  ['ambiguous_moves', [{ path: ['moves', 'stop'], to: sideMove({}) }], ['moves', 'stop']],
  ['ambiguous_moves', [{ path: ['moves', 'drop'], to: jointMove({ to: 'withdrawn' }) }], ['moves', 'drop']],
  [
    'unreachable_state',
    [{ path: ['positions', 'asleep'], to: { labels: LABELS, standing: 'waiting' } }],
    ['positions', 'asleep'],
  ],
  ['unreachable_state', [{ path: ['joint', 'lost'], to: state(false, 'withdrawn') }], ['joint', 'lost']],
  ['unreachable_state', [{ path: ['joint', 'split'], to: state(true, null) }], ['joint', 'split']],
  ['dead_end', [{ path: ['moves', 'reopen'], drop: true }], ['positions', 'fulfilled']],
  [
    'dead_end',
    [
      { path: ['joint', 'paused'], to: state(true, null) },
      { path: ['moves', 'pause'], to: jointMove({ to: 'paused' }) },
    ],
    ['joint', 'paused'],
  ],
  ['pointless_move', [{ path: ['moves', 'carry_forward', 'needs'], to: ['reason'] }], ['moves', 'carry_forward']],
  ['ambiguous_moves', [{ path: ['moves', 'reword', 'needs'], to: ['session'] }], ['moves', 'reword']],
  ['need_cannot_be_met', [{ path: ['moves', 'begin', 'needs'], to: ['measures'] }], ['moves', 'begin', 'needs']],
  ['unknown_kind', [{ path: ['moves', 'complete', 'opens'], to: ['promise'] }], ['moves', 'complete', 'opens', 0]],
  ['unknown_key', [{ path: ['moves', 'begin', 'opens'], to: [] }], ['moves', 'begin', 'opens']],
  [
    'joint_move_alone',
    [{ path: ['moves', 'state_fulfilled', 'to'], to: 'completed' }],
    ['moves', 'state_fulfilled', 'to'],
  ],
  [
    'opens_without_successor',
    [{ path: ['moves', 'complete', 'opens'], to: ['action'] }],
    ['moves', 'complete', 'needs'],
  ],
  [
    'successor_without_opens',
    [{ path: ['moves', 'complete', 'needs', 0], to: 'successor' }],
    ['moves', 'complete', 'needs'],
  ],
  ['missing_key', [timer({}), { path: ['timers', 'late', 'then'], drop: true }], ['timers', 'late', 'then']],
  ['unknown_key', [timer({ colour: 'red' })], ['timers', 'late', 'colour']],
  ['missing_label', [timer({ labels: { en: 'X', 'zh-Hant': '甲' } })], ['timers', 'late', 'labels', 'zh-Hans']],
  ['not_a_map', [timer({ since: 'proposal' })], ['timers', 'late', 'since']],
  ['unknown_anchor', [timer({ since: { moon: 'full' } })], ['timers', 'late', 'since', 'moon']],
  ['unknown_anchor', [timer({ since: { deadline: 'around' } })], ['timers', 'late', 'since', 'deadline']],
  ['unknown_anchor', [timer({ since: { proposal: null } })], ['timers', 'late', 'since', 'proposal']],
  ['one_anchor', [timer({ since: {} })], ['timers', 'late', 'since']],
  ['one_anchor', [timer({ since: { proposal: 'open', deadline: 'after' } })], ['timers', 'late', 'since']],
  ['bad_days', [timer({ days: 0 })], ['timers', 'late', 'days']],
  ['bad_days', [timer({ days: 261 })], ['timers', 'late', 'days']],
  ['bad_days', [timer({ days: 2.5 })], ['timers', 'late', 'days']],
  ['unknown_calendar', [timer({ calendar: 'lunar' })], ['timers', 'late', 'calendar']],
  ['unknown_action', [timer({ then: 'complete' })], ['timers', 'late', 'then']],
  ['unknown_timer', [timer({ since: { timer: 'nobody' } })], ['timers', 'late', 'since', 'timer']],
  ['unknown_timer', [timer({ since: { timer: 3 } })], ['timers', 'late', 'since', 'timer']],
  ['unknown_state', [timer({ since: { position: ['asleep'] } })], ['timers', 'late', 'since', 'position']],
  ['unknown_state', [timer({ since: { joint: ['none'] } })], ['timers', 'late', 'since', 'joint']],
  ['empty_list', [timer({ since: { position: [] } })], ['timers', 'late', 'since', 'position']],
  ['timer_loop', [timer({ since: { timer: 'late' } })], ['timers', 'late', 'since']],
  [
    'timer_loop',
    [timer({ since: { timer: 'later' } }), timer({ since: { timer: 'late' } }, 'later')],
    ['timers', 'later', 'since'],
  ],
  ['timer_never_fires', [timer({ since: { joint: ['completed'] } })], ['timers', 'late', 'since', 'joint']],
  // Only a closing move sets it, and nothing counts on in a closed commitment.
  ['timer_never_fires', [timer({ since: { position: ['routine'] } })], ['timers', 'late', 'since', 'position']],
  [
    'timer_never_fires',
    [timer({ since: { position: ['routine'] } }), timer({ since: { timer: 'late' } }, 'later')],
    ['timers', 'later', 'since'],
  ],
  ['timer_lapses_nothing', [timer({ since: { deadline: 'after' }, then: 'lapse' })], ['timers', 'late', 'then']],
  ['timer_lapses_nothing', [timer({ since: { timer: 'waiting_long' }, then: 'lapse' })], ['timers', 'late', 'then']],
  ['lapse_without_notice', [timer({ since: { proposal: 'open' }, then: 'lapse' })], ['timers', 'late', 'since']],
  [
    'lapse_without_notice',
    [timer({ then: 'task' }), timer({ since: { timer: 'late' }, then: 'lapse' }, 'later')],
    ['timers', 'later', 'since'],
  ],
  [
    'lapse_without_notice',
    [timer({ repeat: true }), timer({ since: { timer: 'late' }, then: 'lapse' }, 'later')],
    ['timers', 'later', 'since'],
  ],
  ['unfit_calendar', [timer({ calendar: 'own' })], ['timers', 'late', 'calendar']],
  [
    'unfit_calendar',
    [timer({ since: { timer: 'countersign_soon' }, calendar: 'other' })],
    ['timers', 'late', 'calendar'],
  ],
  ['unfit_level', [timer({ then: 'escalate' })], ['timers', 'late', 'level']],
  ['unfit_level', [timer({ then: 'escalate', level: 4 })], ['timers', 'late', 'level']],
  ['unfit_level', [timer({ level: 1 })], ['timers', 'late', 'level']],
  ['unfit_repeat', [timer({ then: 'task', repeat: true })], ['timers', 'late', 'repeat']],
  ['unfit_repeat', [timer({ since: { deadline: 'before' }, repeat: true })], ['timers', 'late', 'repeat']],
  ['not_true_or_false', [timer({ repeat: 'yes' })], ['timers', 'late', 'repeat']],
  ['reserved_name', [timer({}, 'accept')], ['timers', 'accept']],
  [
    'no_way_to_close',
    [
      { path: ['joint', 'paused'], to: state(true, null) },
      { path: ['joint', 'resting'], to: state(true, null) },
      { path: ['moves', 'pause'], to: jointMove({ to: 'paused' }) },
      { path: ['moves', 'rest'], to: jointMove({ from: ['paused'], to: 'resting' }) },
      { path: ['moves', 'stir'], to: jointMove({ from: ['resting'], to: 'paused' }) },
    ],
    ['joint', 'paused'],
  ],
];

const SOUND = rawShippedWorkflow('deliverable');

/** The shipped workflow of deliverables with these edits. */
export function edited(edits: readonly Edit[]): unknown {
  const root = structuredClone(SOUND);
  for (const { path, to, drop } of edits) {
    const last = path.at(-1) ?? '';
    const parent = path.slice(0, -1).reduce<unknown>((here, key) => Reflect.get(Object(here), key), root);
    if (drop) Reflect.deleteProperty(Object(parent), last);
    else Reflect.set(Object(parent), last, to);
  }
  return root;
}
