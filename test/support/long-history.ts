import type { CommandBody, Facts } from '../../src/domain/workflow/command.js';
import { SYSTEM } from '../../src/domain/workflow/command.js';
import { addDays } from '../../src/domain/shared/civil-date.js';
import { applyRecord } from '../../src/domain/workflow/apply-record.js';
import type { Definition } from '../../src/domain/workflow/definition.js';
import type { Subject } from '../../src/domain/workflow/subject.js';
import { transition } from '../../src/domain/workflow/transition.js';
import { RandomHistory, type Throw } from './random-history.js';

/** The same throws for the same seed: a long history of them is drawn in no time (mulberry32). */
export function throwsOf(seed: number, count: number): Throw[] {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  return Array.from({ length: count }, () => {
    return { act: below(20), side: below(12), pick: below(1000), days: below(41) };
  });
}

/** A random history that is moved to another version of its workflow on the way, and comes to an end all sides agree on. */
export class LongHistory extends RandomHistory {
  /** Every version it ran on. */
  readonly versions: Definition[] = [this.definition];

  /** Moved with many others to the next version, which calls one position by another name. An open proposal stays open. */
  migrate(): this {
    const { version: from } = this.definition;
    const next = renamed(this.definition, 'under_way', `under_way_${from + 1}`);
    const positions = Object.keys(this.definition.positions).map((name) => [name, nameIn(next, name)]);
    const joint = Object.keys(this.definition.joint).map((name) => [name, name]);
    const body = {
      kind: 'workflow_migrated',
      proposalId: this.id('m'),
      migrationId: this.id('m'),
      from,
      to: next.version,
      mapping: { positions: Object.fromEntries(positions), joint: Object.fromEntries(joint) },
    } as const;
    const { sides, on } = this;
    this.append(body, null);
    this.definition = next;
    this.versions.push(next);
    this.reach(applyRecord(this.state, body, { sides, on }));
    return this;
  }

  /** Whatever is proposed lapses; then the first side proposes this, and all others consent. */
  agreeOn(subject: Subject): this {
    const open = this.state.proposal;
    if (open !== null) this.must({ type: 'lapse', proposalId: open.id }, null);
    const proposalId = this.id('p');
    const contentHash = this.hash();
    const [first = '', ...others] = this.sides;
    this.must({ type: 'propose', subject, proposalId, contentHash, reason: 'because' }, first);
    for (const side of others) this.must({ type: 'accept', proposalId, contentHash }, side);
    return this;
  }

  private must(body: CommandBody, who: string | null): void {
    const facts: Facts = this.facts(who ?? '', 0);
    const system = { ...facts, actor: SYSTEM, lapsesOn: addDays(this.on, -1) };
    const asked = { ...body, seenVersion: this.state.version };
    const decided = transition(this.definition, this.state, asked, who === null ? system : facts);
    if (!decided.ok) throw new Error(JSON.stringify(decided.denial));
    this.take(decided.effects, who);
    this.reach(decided.next);
  }
}

function nameIn(next: Definition, name: string): string {
  return Object.hasOwn(next.positions, name) ? name : `${name}_${next.version}`;
}

/** The next version, in which a position bears another name. */
function renamed(definition: Definition, before: string, after: string): Definition {
  const now = (name: string): string => (name === before ? after : name);
  const entries = Object.entries(definition.positions).map(([name, position]) => [now(name), position]);
  const moves = Object.entries(definition.moves).map(([name, move]) => {
    return [name, move.scope === 'side' ? { ...move, from: move.from.map(now), to: now(move.to) } : move];
  });
  return {
    ...definition,
    version: definition.version + 1,
    positions: Object.fromEntries(entries),
    moves: Object.fromEntries(moves),
  };
}
