import type { Role } from '../../shared/role.js';
import type { SideId } from '../../shared/side-id.js';
import type { Part } from '../command.js';
import type { TimerAction, TimerLevel } from './timer-definition.js';

/** What a timer says, as far as it matters who is told. */
export interface TimerNews {
  readonly action: TimerAction;
  readonly level: TimerLevel | null;
  /** Whose matter it is; null = of all sides together. */
  readonly side: SideId | null;
}

/** Somebody at a post, and what his organisation is to the commitment: every part it has on his side. */
export interface TimerHearer {
  readonly side: SideId;
  readonly role: Role;
  readonly parts: readonly Part[];
  /** Whether any organisation of his side leads. */
  readonly led: boolean;
}

/** The bodies told at each level beside the secretariat: each level is a wider circle of the side. */
const CIRCLES: Readonly<Record<TimerLevel, readonly Part[]>> = {
  1: ['lead'],
  2: ['lead', 'supporting'],
  3: ['lead', 'supporting', 'delivering'],
};

/**
 * Whether somebody is told of what a timer does. A notice goes to who leads on his side, or to the secretariat where nobody does; a
 * task to the secretariat; an escalation to the secretariat and, by level, to who leads, to the supporting bodies too, to the
 * delivering bodies too. There is no post above another in a conference, so that higher means wider.
 *
 * No level leaves the side: what a side is late with, and that it was raised there, is its own matter (I5), however much of what
 * it counts from is known to all. What is of all sides together is told on each side by the same rule, for all of it is shared.
 */
export function hearsTimer({ action, level, side }: TimerNews, hearer: TimerHearer): boolean {
  if (side !== null && hearer.side !== side) return false;
  const isSecretariat = hearer.role === 'secretariat';
  const isOf = (circle: readonly Part[]): boolean =>
    hearer.role === 'liaison' && hearer.parts.some((part) => circle.includes(part));
  switch (action) {
    case 'notify':
      return hearer.led ? isOf(CIRCLES[1]) : isSecretariat;
    case 'escalate':
      return isSecretariat || isOf(CIRCLES[level ?? 1]);
    case 'task':
      return isSecretariat;
    case 'lapse':
      return false;
  }
}
