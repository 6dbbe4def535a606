import { jointStatus } from '../calendar/joint-status.js';
import { addDays, addMonths, type CivilDate } from '../shared/civil-date.js';
import { Agenda } from './agenda.js';
import { castOf } from './cast.js';
import { Dice } from './dice.js';
import { ENGINE, type RehearsedEngine } from './engine.js';
import { TimerClock } from './fire-timers.js';
import { enterAgendas, SessionBook } from './hold-sessions.js';
import type { HashOf } from './gather-facts.js';
import { House } from './house.js';
import type { RehearsalEvent, Tell } from './rehearsal-event.js';
import type { RehearsedConference } from './rehearsed-conference.js';
import { PostRoom } from './send-mails.js';
import type { Stage } from './stage.js';
import { Tally, type Summary } from './summary.js';
import { hearThirdParties, takeTurn } from './take-turn.js';
import { Watch } from './watch.js';

export const MOST_MONTHS = 600;

/** Share of days on which the house stands still for some; what was missed is caught up afterwards. */
const OUTAGES = 0.004;
const OUTAGE_DAYS = [1, 6] as const;
/** Share of days on which one commitment is rebuilt from its records, at that very instant. */
const COMPARED = 0.1;

export interface RehearsalOrder {
  readonly conference: RehearsedConference;
  /** 1 to `MOST_MONTHS`. */
  readonly months: number;
  /** A whole number, below 2^53 either way. */
  readonly seed: number;
  readonly hashOf: HashOf;
  readonly tell: Tell;
  readonly engine?: RehearsedEngine;
}

/**
 * Plays a conference through from the day of its first session, in memory and on a clock of its own, and tells what happens in
 * the order of days. Same conference, months and seed: same events. Throws RehearsalFault where the engine breaks a promise,
 * RangeError for an order that makes no sense.
 */
export function rehearse(order: RehearsalOrder): Summary {
  const { conference, months, seed } = order;
  if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS) throw new RangeError(`months: ${months}`);
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed: ${seed}`);
  if (conference.sides.length < 2) throw new RangeError('fewer than two sides');
  const startsOn = firstDay(conference);
  const until = addMonths(startsOn, months);
  const tally = new Tally();
  const tell = (event: RehearsalEvent): void => {
    tally.take(event);
    order.tell(event);
  };
  const { stage, run } = setUp({ ...order, tell }, startsOn, until);
  const cast = stage.cast.map(({ id, side, temperament }) => ({ id, side, temperament: temperament.name }));
  tell({ day: startsOn, type: 'began', to: until, seed, months, cast });
  for (let day = startsOn; day <= until; day = addDays(day, 1)) {
    stage.house.day = day;
    run();
  }
  for (const matter of stage.house.matters.values()) {
    stage.watch.compare(matter, until);
    stage.watch.findWayOut(matter, until);
  }
  return tally.result(stage.watch.checked);
}

/** Where no session has a day there is nothing to tell it from, and any would do. */
function firstDay({ sessions }: RehearsedConference): CivilDate {
  const days = sessions.flatMap(({ heldOn }) => (heldOn === null ? [] : [heldOn])).sort();
  const [first] = days;
  if (first === undefined) throw new RangeError('no session has a day');
  return first;
}

function setUp(
  { conference, months, seed, hashOf, tell, engine = ENGINE }: RehearsalOrder,
  startsOn: CivilDate,
  until: CivilDate,
): { readonly stage: Stage; readonly run: () => void } {
  const dice = new Dice(seed, 'rehearsal');
  const { definitions } = conference;
  const definitionOf = (kind: string, version: number) =>
    definitions.find((one) => one.kind === kind && one.version === version) ?? null;
  const watch = new Watch(engine, definitionOf);
  const house = new House({ conference, engine, hashOf, tell, watch }, startsOn);
  const stage: Stage = {
    conference,
    house,
    cast: castOf(conference, dice),
    agenda: new Agenda(),
    watch,
    dice,
    tell,
    answered: new Set(),
    waits: new Map(),
    newVersionsFrom: addMonths(startsOn, Math.ceil(months / 3)),
  };
  const post = new PostRoom(stage, engine);
  const timers = new TimerClock(stage, engine, post.keep);
  const sessions = new SessionBook(stage, startsOn, until);
  const known = new Set<string>();
  let stillUntil: CivilDate | null = null;
  const run = (): void => {
    const { day } = house;
    sessions.run();
    if (day === stage.newVersionsFrom) announceVersions(stage);
    if (dice.chance(OUTAGES)) {
      stillUntil = addDays(day, dice.within(OUTAGE_DAYS));
      tell({ day, type: 'outage', until: stillUntil });
    }
    hearThirdParties(stage);
    if (stillUntil === null || day > stillUntil) {
      timers.run();
      post.run();
    }
    playDay(stage);
    enterNew(stage, known);
    if (dice.chance(COMPARED)) compareOne(stage);
  };
  return { stage, run };
}

/** Everybody for whom it is a working day looks at what is on his agenda. */
function playDay(stage: Stage): void {
  const { house, cast, agenda, conference } = stage;
  const working = new Set(
    conference.sides.filter(({ calendar }) => jointStatus([calendar], house.day).working).map(({ id }) => id),
  );
  for (const player of cast) {
    if (!working.has(player.side)) continue;
    for (const number of agenda.due(player, house.day)) {
      const matter = house.byNumber.get(number);
      if (matter !== undefined) takeTurn(stage, player, matter);
    }
  }
}

function compareOne({ house, dice, watch }: Stage): void {
  const matter = dice.pick([...house.matters.values()]);
  if (matter === undefined) return;
  watch.compare(matter, house.day);
  watch.findWayOut(matter, house.day);
}

/** The secretariats hear that there are new versions, and look at every commitment that runs on an older one. */
function announceVersions(stage: Stage): void {
  const { house, cast, agenda } = stage;
  for (const matter of house.matters.values()) {
    const { kind, version } = matter.definition;
    if (!matter.open || house.definition(kind).version === version) continue;
    for (const player of cast) if (player.role === 'secretariat') agenda.nudge(player, matter, house.day);
  }
}

/** Commitments that came in today are on nobody's agenda yet. */
function enterNew(stage: Stage, known: Set<string>): void {
  for (const matter of stage.house.matters.values()) {
    if (known.has(matter.number)) continue;
    known.add(matter.number);
    enterAgendas(stage, matter);
  }
}
