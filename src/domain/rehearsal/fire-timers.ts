import { jointStatus } from '../calendar/joint-status.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { addDays, type CivilDate } from '../shared/civil-date.js';
import type { SideId } from '../shared/side-id.js';
import { SYSTEM } from '../workflow/command.js';
import { hearsTimer } from '../workflow/timers/hears-timer.js';
import type { PlannedTimer } from '../workflow/timers/planned-timer.js';
import type { TimerQuestion } from '../workflow/timers/timer-facts.js';
import type { Player } from './cast.js';
import type { RehearsedEngine } from './engine.js';
import type { Matter } from './matter.js';
import type { MailItem } from './rehearsal-event.js';
import { concerned, type Stage } from './stage.js';

/** Days for which the plan of a commitment is worked out at once. */
const AHEAD = 45;
/** Share of days without a planned timer on which the engine is asked all the same. */
const ASKED_ANYWAY = 0.02;

interface Plan {
  readonly version: number;
  readonly fired: number;
  /** Nothing is due before this day. */
  readonly next: CivilDate;
}

/** Somebody who is to read a line in his next mail. */
export type Notify = (player: Player, matter: Matter, item: MailItem) => void;

/** Fires the timers of all commitments. What will happen is planned ahead and kept until something changes, and the plan held to its word. */
export class TimerClock {
  private readonly plans = new Map<string, Plan>();
  private readonly calendars: Readonly<Record<SideId, WorkingCalendar>>;

  constructor(
    private readonly stage: Stage,
    private readonly engine: RehearsedEngine,
    private readonly notify: Notify,
  ) {
    this.calendars = Object.fromEntries(stage.conference.sides.map(({ id, calendar }) => [id, calendar]));
  }

  /** Everything due today and everything missed since this last ran. */
  run(): void {
    for (const matter of this.stage.house.matters.values()) if (matter.open) this.fireOf(matter);
  }

  private fireOf(matter: Matter): void {
    const { house, watch, dice } = this.stage;
    const { day } = house;
    const plan = this.plans.get(matter.number);
    const stands = plan?.version === matter.state.version && plan.fired === matter.fired.length && day < plan.next;
    if (stands) {
      if (!dice.chance(ASKED_ANYWAY)) return;
      const due = this.engine.dueTimers(matter.definition, this.question(matter));
      if (due.length > 0) watch.fault('timer_unplanned', matter, day, { due, plan });
      return;
    }
    const until = addDays(day, AHEAD);
    const next = this.engine.plannedTimers(matter.definition, this.question(matter), until)[0]?.dueOn;
    if (next === undefined || next > day) {
      const { version } = matter.state;
      this.plans.set(matter.number, { version, fired: matter.fired.length, next: next ?? addDays(until, 1) });
      return;
    }
    const due = this.engine.dueTimers(matter.definition, this.question(matter));
    if (due.length === 0) watch.fault('timer_unplanned', matter, day, { planned: next });
    const now = due.filter((timer) => this.isItsDay(timer));
    for (const timer of now) if (!this.fire(matter, timer)) break;
    // What fired, or the proposal that lapsed, changes what is to come.
    if (matter.open && now.length > 0) this.fireOf(matter);
  }

  /** On days off a timer waits, and a proposal can be answered on the whole of its last day, as in the house. */
  private isItsDay({ side, action, dueOn }: PlannedTimer): boolean {
    const { day } = this.stage.house;
    const calendars = Object.entries(this.calendars).flatMap(([id, one]) =>
      side === null || id === side ? [one] : [],
    );
    return jointStatus(calendars, day).working && (action !== 'lapse' || dueOn < day);
  }

  /** False where it ended the proposal, so that what else was due is to be asked anew. */
  private fire(matter: Matter, planned: PlannedTimer): boolean {
    const { house, watch, tell } = this.stage;
    const { timer, anchorKey, side, action, level, dueOn, provisional } = planned;
    const { day } = house;
    const { kind, version } = matter.definition;
    watch.first('timer_twice', matter, day, `${timer} ${anchorKey}`);
    matter.fired.push({ timer, anchorKey, firedOn: day });
    tell({
      day,
      type: 'timer',
      commitment: matter.number,
      timer,
      kind,
      version,
      side,
      action,
      level,
      dueOn,
      provisional,
    });
    if (action === 'lapse') {
      const proposalId = matter.state.proposal?.id ?? '';
      const actor = { ...SYSTEM, id: null };
      const body = { type: 'lapse', proposalId } as const;
      house.issue(matter, { actor, body, seen: matter.state.version, sentence: null, lapsesOn: dueOn });
      return false;
    }
    const item = {
      commitment: matter.number,
      about: 'timer',
      name: timer,
      kind,
      version,
      level,
      late: dueOn < day,
    } as const;
    for (const player of this.hearers(matter, planned)) this.notify(player, matter, item);
    return true;
  }

  private hearers(matter: Matter, planned: PlannedTimer): readonly Player[] {
    const { assignments } = matter;
    return concerned(this.stage, matter).filter(({ side, role, organisation }) => {
      const here = assignments.filter((one) => one.side === side);
      const parts = here.filter((one) => one.organisation === organisation).map(({ part }) => part);
      return hearsTimer(planned, { side, role, parts, led: here.some(({ part }) => part === 'lead') });
    });
  }

  private question(matter: Matter): TimerQuestion {
    const { entered, deadlines, deadline, state, proposals, fired } = matter;
    const open = state.proposal;
    const put = open === null ? undefined : proposals.get(open.id);
    const { agreedOn, every, earliest } = {
      every: null,
      earliest: null,
      ...deadline,
      agreedOn: deadlines.at(-1)?.setOn,
    };
    const doneTo = matter.doneTo();
    const recurring = every === null || agreedOn === undefined ? null : { every, earliest, agreedOn, doneTo };
    return {
      facts: {
        joint: entered.joint,
        positions: entered.positions,
        deadline: deadline === null ? null : { version: deadlines.length, latest: deadline.latest, recurring },
        proposal: open === null || put === undefined ? null : { id: open.id, openedOn: put.openedOn },
      },
      calendars: this.calendars,
      day: this.stage.house.day,
      fired,
    };
  }
}
