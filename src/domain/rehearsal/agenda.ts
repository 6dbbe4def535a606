import { addDays, type CivilDate } from '../shared/civil-date.js';
import type { Player } from './cast.js';
import type { Matter } from './matter.js';

/** When each player looks at each matter next. */
export class Agenda {
  private readonly looks = new Map<string, Map<string, CivilDate>>();

  /** Puts a look into the agenda, unless an earlier one stands there. */
  wake(player: Player, matter: Matter, on: CivilDate): void {
    const own = this.of(player);
    const before = own.get(matter.number);
    if (before === undefined || on < before) own.set(matter.number, on);
  }

  /** As a mail does: after as many days as the player takes to answer. */
  nudge(player: Player, matter: Matter, today: CivilDate): void {
    this.wake(player, matter, addDays(today, player.dice.within(player.temperament.answersIn)));
  }

  /** Numbers of the matters to look at on a day, which are taken off the agenda. In order of their entry. */
  due(player: Player, today: CivilDate): readonly string[] {
    const own = this.of(player);
    const due = [...own].filter(([, on]) => on <= today).map(([number]) => number);
    for (const number of due) own.delete(number);
    return due;
  }

  private of({ id }: Player): Map<string, CivilDate> {
    const own = this.looks.get(id) ?? new Map<string, CivilDate>();
    this.looks.set(id, own);
    return own;
  }
}
