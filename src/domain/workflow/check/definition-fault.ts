/** What can be wrong with a definition; each has a test of its own. */
export const DEFINITION_FAULT_CODES = [
  'not_a_map',
  'not_a_list',
  'missing_key',
  'unknown_key',
  'bad_name',
  'reserved_name',
  'bad_version',
  'unknown_kind',
  'kind_mismatch',
  'version_mismatch',
  'missing_label',
  'not_true_or_false',
  'unknown_standing',
  'unfit_standing',
  'unknown_scope',
  'unknown_state',
  'unknown_role',
  'unknown_guard',
  'unknown_need',
  'duplicate',
  'empty_list',
  'nobody_may',
  'auditor_may_not_move',
  'need_cannot_be_met',
  'closed_start',
  'from_closed',
  'pointless_move',
  'ambiguous_moves',
  'unreachable_state',
  'dead_end',
  'no_way_to_close',
  'joint_move_alone',
  'opens_without_successor',
  'successor_without_opens',
  'unknown_anchor',
  'one_anchor',
  'bad_days',
  'unknown_calendar',
  'unknown_action',
  'unknown_timer',
  'timer_loop',
  'timer_never_fires',
  'timer_lapses_nothing',
  'lapse_without_notice',
  'unfit_calendar',
  'unfit_level',
  'unfit_repeat',
] as const;

export type DefinitionFaultCode = (typeof DEFINITION_FAULT_CODES)[number];

/** `path` leads from the root of the file to the place; `detail` is what stands there or what is wanted, for an administrator. */
export interface DefinitionFault {
  readonly path: readonly (string | number)[];
  readonly code: DefinitionFaultCode;
  readonly detail: string;
}
