import { addDays } from '../shared/civil-date.js';
import { partOf, type Player } from './cast.js';
import { chooseAct } from './choose-act.js';
import type { Wish } from './wish.js';
import type { Matter } from './matter.js';
import { concerned, type Act, type Looking, type Stage } from './stage.js';

/** Share of commands at whose very instant somebody else gives one on the same version. */
const COLLISIONS = 0.05;
const THIRD_PARTY_DAYS = [15, 260] as const;

/** A player looks at a matter: acts, is beaten to it, errs, or lets the occasion pass; and notes when to look again. */
export function takeTurn(stage: Stage, player: Player, matter: Matter): void {
  const { house, agenda, tell } = stage;
  const { dice, temperament, side, id: by } = player;
  const { number: commitment } = matter;
  if (!matter.open) {
    if (dice.chance(temperament.errs)) act({ stage, player, matter });
    return;
  }
  const factor = player.role === 'secretariat' ? 3 : partOf(player, matter.assignments) === 'lead' ? 1 : 2;
  agenda.wake(player, matter, addDays(house.day, factor * dice.within(temperament.looksAgain)));
  if (dice.chance(temperament.misses)) tell({ day: house.day, type: 'missed', commitment, side, by });
  else act({ stage, player, matter });
}

function act(looking: Looking): void {
  const chosen = chooseAct(looking);
  if (chosen === null) return;
  const { stage, player, matter } = looking;
  const rival = chosen.type === 'command' && stage.dice.chance(COLLISIONS) ? rivalOf(looking, chosen.wish) : null;
  const done = carryOut(looking, chosen);
  if (rival === null) return;
  if (done) {
    const [first, second] = [player.id, rival.actor.id ?? ''];
    stage.tell({ day: stage.house.day, type: 'collided', commitment: matter.number, first, second });
  }
  stage.house.issue(matter, rival);
}

/** What another one concerned wants at the same instant; where nobody wants anything, the same again, as by a double click. */
function rivalOf({ stage, player, matter }: Looking, same: Wish): Wish {
  const others = concerned(stage, matter).filter((one) => one !== player);
  const other = stage.dice.pick(others);
  const theirs: Act | null = other === undefined ? null : chooseAct({ stage, player: other, matter });
  return theirs?.type === 'command' ? theirs.wish : same;
}

function carryOut(looking: Looking, chosen: Act): boolean {
  const { stage, player, matter } = looking;
  const { house } = stage;
  if (chosen.type === 'file') {
    if (matter.open) house.file(matter, chosen.body, { on: house.day, side: player.side, by: player.id });
    return matter.open;
  }
  const decided = house.issue(matter, chosen.wish);
  if (!decided.ok) return false;
  const { waitingFor = null } = decided.next.positions[player.side] ?? {};
  const key = `${matter.number} ${player.side}`;
  if (chosen.wish.body.type === 'move') {
    stage.answered.delete(key);
    if (waitingFor !== null) awaitThirdParty(looking, waitingFor);
  }
  return true;
}

function awaitThirdParty({ stage, player, matter }: Looking, organisation: string): void {
  const on = addDays(stage.house.day, stage.dice.within(THIRD_PARTY_DAYS));
  const wait = { number: matter.number, side: player.side, organisation };
  stage.waits.set(on, [...(stage.waits.get(on) ?? []), wait]);
}

/** Third parties that answer today: whoever waits for them hears of it. */
export function hearThirdParties(stage: Stage): void {
  const { house, tell, agenda, answered, waits } = stage;
  for (const { number, side, organisation } of waits.get(house.day) ?? []) {
    const matter = house.byNumber.get(number);
    if (matter?.open !== true || matter.state.positions[side]?.waitingFor !== organisation) continue;
    answered.add(`${number} ${side}`);
    tell({ day: house.day, type: 'third_party', commitment: number, organisation, side });
    for (const player of concerned(stage, matter)) if (player.side === side) agenda.nudge(player, matter, house.day);
  }
  waits.delete(house.day);
}
