import type { CivilDate } from '../shared/civil-date.js';
import type { DraftDiscarded, ProgressReported, StatementShared } from '../records/record-body.js';
import type { Agenda } from './agenda.js';
import { partOf, type Player } from './cast.js';
import type { Dice } from './dice.js';
import type { House } from './house.js';
import type { Actor, Wish } from './wish.js';
import type { Matter } from './matter.js';
import type { RehearsedConference } from './rehearsed-conference.js';
import type { Tell } from './rehearsal-event.js';
import type { Watch } from './watch.js';

/** All that those who act in a rehearsal can reach. */
export interface Stage {
  readonly conference: RehearsedConference;
  readonly house: House;
  readonly cast: readonly Player[];
  readonly agenda: Agenda;
  readonly watch: Watch;
  /** Dice of the rehearsal itself; every player has his own. */
  readonly dice: Dice;
  readonly tell: Tell;
  /** Sides that wait for a third party and have had its answer: `number side`. */
  readonly answered: Set<string>;
  /** Waits for third parties, by the day of the answer. */
  readonly waits: Map<CivilDate, Wait[]>;
  /** From when on new versions of workflows are in use. */
  readonly newVersionsFrom: CivilDate;
}

export interface Wait {
  readonly number: string;
  readonly side: string;
  readonly organisation: string;
}

/** What a player does with a matter. */
export type Act =
  | { readonly type: 'command'; readonly wish: Wish }
  | { readonly type: 'file'; readonly body: ProgressReported | StatementShared | DraftDiscarded };

/** A player looking at a matter. */
export interface Looking {
  readonly stage: Stage;
  readonly player: Player;
  readonly matter: Matter;
}

/** The player as the engine sees him for this matter. */
export function actorOf({ player, matter }: Pick<Looking, 'player' | 'matter'>): Actor {
  const { id, side, role } = player;
  return { id, sideId: side, role, part: role === 'secretariat' ? 'none' : partOf(player, matter.assignments) };
}

/** A command on the matter as the player sees it now. */
export function command(looking: Looking, body: Wish['body'], sentence: Wish['sentence'] = null): Act {
  return { type: 'command', wish: { actor: actorOf(looking), body, seen: looking.matter.state.version, sentence } };
}

/** Whom a matter concerns on a side: who leads or takes part, and the secretariat. */
export function concerned({ cast }: Stage, matter: Matter): readonly Player[] {
  return cast.filter((player) => player.role === 'secretariat' || partOf(player, matter.assignments) !== 'none');
}
