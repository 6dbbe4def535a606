export const REPLAY_FAULT_CODES = [
  'empty',
  'gap',
  'other_commitment',
  'unknown_kind',
  'not_agreed_first',
  'agreed_twice',
  'wrong_definition',
  'does_not_fit',
] as const;

export type ReplayFaultCode = (typeof REPLAY_FAULT_CODES)[number];

/** Thrown by `replay` where records cannot be a commitment's history. `sequence` names the first record that does not fit. */
export class ReplayFault extends Error {
  override readonly name = 'ReplayFault';

  constructor(
    readonly code: ReplayFaultCode,
    readonly sequence: number,
    readonly detail: string,
  ) {
    super(`record ${sequence}: ${code} (${detail})`);
  }
}
