import type { SideId } from '../shared/side-id.js';
import type { WatchedDecision } from './watched-decision.js';

interface Given {
  readonly hash: string;
  readonly sides: ReadonlySet<SideId>;
}

/** Who consented to what, kept from the commands themselves and not from the records: a second pair of eyes. */
export class ConsentLedger {
  private readonly given = new Map<string, Given>();

  /** Notes a decision that was taken. */
  note({ command, facts, decided }: WatchedDecision): void {
    const side = facts.actor.sideId;
    if (!decided.ok || side === null) return;
    if (command.type === 'propose' || command.type === 'counter')
      this.given.set(command.proposalId, { hash: command.contentHash, sides: new Set([side]) });
    if (command.type === 'accept')
      this.given.set(command.proposalId, this.with(command.proposalId, side, command.contentHash));
  }

  /** Whether this consent is the last one, all of them having been given to one and the same hash. */
  isWhole(
    proposalId: string,
    last: { readonly side: SideId; readonly hash: string },
    sides: readonly SideId[],
  ): boolean {
    const before = this.given.get(proposalId);
    if (before === undefined || before.hash !== last.hash) return false;
    return sides.every((side) => side === last.side || before.sides.has(side));
  }

  private with(proposalId: string, side: SideId, hash: string): Given {
    const before = this.given.get(proposalId);
    // A consent to other content counts for nothing: the hash of the first is kept, the side is not added.
    if (before === undefined || before.hash !== hash) return before ?? { hash, sides: new Set() };
    return { hash, sides: new Set([...before.sides, side]) };
  }
}
