/** What must hold at every instant of every rehearsal. */
export const INVARIANTS = [
  'version_skips',
  'changed_after_close',
  'changed_without_consent',
  'joint_state_slipped',
  'foreign_position_moved',
  'standing_not_derived',
  'day_goes_back',
  'stale_accepted',
  'denial_changed',
  'denial_without_way_out',
  'proposal_unsound',
  'lapsed_too_early',
  'timer_twice',
  'timer_unplanned',
  'mail_twice',
  'first_deadline_lost',
  'slippage_differs',
  'replay_differs',
  'no_way_to_close',
] as const;

export type Invariant = (typeof INVARIANTS)[number];

/** Thrown where the engine broke what it promises. `input` is what it was given, so that the case can be put again. */
export class RehearsalFault extends Error {
  constructor(
    readonly invariant: Invariant,
    readonly commitment: string,
    readonly day: string,
    readonly input: unknown,
  ) {
    super(`${invariant}: ${commitment}, ${day}: ${JSON.stringify(input)}`);
    this.name = 'RehearsalFault';
  }
}
