import { fixBeforeSession } from '../deadlines/fix-before-session.js';
import { addDays, addMonths, type CivilDate } from '../shared/civil-date.js';
import type { Dice } from './dice.js';
import { partOf } from './cast.js';
import { wantedMove } from './joint-wish.js';
import type { Matter } from './matter.js';
import { putProposal } from './put-proposal.js';
import type { RehearsedCommitment, RehearsedConference } from './rehearsed-conference.js';
import { concerned, type Stage } from './stage.js';

/** A session with its day, and the day on which that became known. */
interface DatedSession {
  readonly number: number;
  readonly plenary: boolean;
  readonly heldOn: CivilDate;
  readonly knownOn: CivilDate;
}

const MONTHS_BETWEEN = [12, 24] as const;
const KNOWN_DAYS_BEFORE = [50, 120] as const;
/** Days after a session on which what got no disposition is listed. */
const LISTED_AFTER = 30;
/** Share of commitments for which nobody proposes anything at a session. */
const PASSED_OVER = 0.08;
const NEW_AT_PLENARY = [2, 7] as const;

/** The sessions of the whole rehearsal: those of the file with a day, then plenaries every year or two. */
export class SessionBook {
  private readonly sessions: readonly DatedSession[];

  constructor(
    private readonly stage: Stage,
    startsOn: CivilDate,
    until: CivilDate,
  ) {
    this.sessions = datedSessions(stage.conference, stage.dice.named('sessions'), { startsOn, until });
  }

  /** What sessions bring about today. */
  run(): void {
    const { house, tell } = this.stage;
    const { day } = house;
    for (const session of this.sessions) {
      const { number, plenary, heldOn, knownOn } = session;
      if (knownOn === day) {
        if (!house.sessions.includes(number)) house.sessions.push(number);
        tell({ day, type: 'session_fixed', session: number, heldOn });
        if (plenary) for (const matter of house.matters.values()) this.fix(matter, session);
      }
      if (heldOn === day) this.hold(session);
      if (plenary && addDays(heldOn, LISTED_AFTER) === day) this.list(session);
    }
  }

  /** Fixes what was just agreed, where its session is known already. */
  fixKnown(matter: Matter): void {
    const { day } = this.stage.house;
    for (const session of this.sessions)
      if (session.plenary && session.knownOn <= day && session.heldOn > day) this.fix(matter, session);
  }

  private fix(matter: Matter, { number, heldOn }: DatedSession): void {
    const { deadline, deadlines } = matter;
    if (!matter.open || deadline?.kind !== 'before_session' || matter.origin.session === number) return;
    if (deadline.session !== null && deadline.session !== number) return;
    const fixed = fixBeforeSession({ ...deadline, session: number }, heldOn);
    const version = deadlines.length + 1;
    const { house } = this.stage;
    house.fix(matter, { kind: 'deadline_set', version, deadline: fixed, reason: null, demonstration: true }, number);
  }

  private hold({ number, plenary }: DatedSession): void {
    const { house, tell } = this.stage;
    const open = [...house.matters.values()].filter((matter) => matter.open);
    tell({ day: house.day, type: 'session_held', session: number, open: open.length });
    this.agreeAt(number);
    if (!plenary) return;
    for (const matter of open) this.dispose(matter, number);
    this.agreeMore(number);
  }

  /** Commitments of the file that this session agreed. */
  private agreeAt(number: number): void {
    const { conference, house } = this.stage;
    for (const terms of conference.commitments)
      if (terms.session === number && !house.byNumber.has(terms.number)) this.agree(terms, number);
  }

  /** Others like those of the file, so that a long rehearsal does not run dry. */
  private agreeMore(number: number): void {
    const { conference, dice } = this.stage;
    for (let left = dice.within(NEW_AT_PLENARY); left > 0; left -= 1) {
      const terms = dice.pick(conference.commitments);
      if (terms !== undefined) this.agree(terms, number);
    }
  }

  private agree(terms: RehearsedCommitment, number: number): void {
    const { house, newVersionsFrom } = this.stage;
    const matter = house.agree(inTime(terms, house.day), number, house.day >= newVersionsFrom);
    this.fixKnown(matter);
  }

  private dispose(matter: Matter, session: number): void {
    const { house, dice, agenda } = this.stage;
    const around = concerned(this.stage, matter);
    for (const player of around)
      if (dice.chance(0.7)) agenda.wake(player, matter, addDays(house.day, dice.within([0, 3])));
    if (matter.state.proposal !== null || dice.chance(PASSED_OVER)) return;
    const speakers = around.filter(
      (player) => player.role === 'secretariat' || partOf(player, matter.assignments) === 'lead',
    );
    const player = dice.pick(speakers);
    if (player === undefined) return;
    const looking = { stage: this.stage, player, matter };
    const wanted = wantedMove(looking, session);
    const act = wanted === null ? null : putProposal(looking, wanted);
    if (act?.type === 'command') house.issue(matter, act.wish);
  }

  private list({ number, heldOn }: DatedSession): void {
    const { house, tell } = this.stage;
    const silent = [...house.matters.values()].filter((matter) => {
      if (!matter.open || matter.origin.agreedOn >= heldOn) return false;
      return !matter.entries.some(({ body }) => body.kind === 'joint_moved' && body.session === number);
    });
    if (silent.length === 0) return;
    tell({ day: house.day, type: 'undisposed', session: number, commitments: silent.map((matter) => matter.number) });
  }
}

/** Puts a first look at a new commitment into everybody's agenda. */
export function enterAgendas(stage: Stage, matter: Matter): void {
  for (const player of concerned(stage, matter)) {
    const on = addDays(stage.house.day, player.dice.within(player.temperament.looksAgain));
    stage.agenda.wake(player, matter, on);
  }
}

/** A deadline that lies behind the day on which it is agreed again is moved on by whole years, which keeps its precision. */
function inTime(terms: RehearsedCommitment, day: CivilDate): RehearsedCommitment {
  let { deadline } = terms;
  while (deadline.latest !== null && deadline.earliest !== null && deadline.latest <= day)
    deadline = { ...deadline, earliest: addMonths(deadline.earliest, 12), latest: addMonths(deadline.latest, 12) };
  return { ...terms, deadline };
}

function datedSessions(
  { sessions }: RehearsedConference,
  dice: Dice,
  { startsOn, until }: { readonly startsOn: CivilDate; readonly until: CivilDate },
): readonly DatedSession[] {
  const dated = sessions.flatMap(({ number, plenary, heldOn }): DatedSession[] =>
    heldOn === null || heldOn < startsOn ? [] : [{ number, plenary, heldOn, knownOn: startsOn }],
  );
  const lastPlenary = dated.filter(({ plenary }) => plenary).sort((a, b) => (a.heldOn < b.heldOn ? 1 : -1))[0];
  const numbers = sessions.flatMap(({ number, heldOn, plenary }) => (heldOn === null && plenary ? [number] : []));
  let number = Math.max(0, ...sessions.map((one) => one.number));
  const found = [...dated];
  let heldOn = lastPlenary?.heldOn ?? startsOn;
  for (;;) {
    heldOn = addDays(addMonths(heldOn, dice.within(MONTHS_BETWEEN)), dice.below(28));
    if (heldOn > until) return found;
    const knownOn = addDays(heldOn, -dice.within(KNOWN_DAYS_BEFORE));
    found.push({ number: numbers.shift() ?? (number += 1), plenary: true, heldOn, knownOn });
  }
}
