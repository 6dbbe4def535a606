import type { Command, Facts } from '../workflow/command.js';
import type { CommitmentState } from '../workflow/commitment-state.js';
import type { Transition } from '../workflow/transition.js';

/** A command with all that was known, and what the engine made of it. */
export interface WatchedDecision {
  readonly before: CommitmentState;
  readonly command: Command;
  readonly facts: Facts;
  readonly decided: Transition;
}
