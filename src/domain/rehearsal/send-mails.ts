import { jointStatus } from '../calendar/joint-status.js';
import type { Deadline } from '../deadlines/deadline.js';
import { occurrence } from '../deadlines/occurrence.js';
import { anchorWindow } from '../reminders/anchor-window.js';
import type { DueRung } from '../reminders/due-rungs.js';
import { nextWatermark } from '../reminders/next-watermark.js';
import { outcomeWindow } from '../reminders/outcome-window.js';
import type { ReminderSubject } from '../reminders/reminder-question.js';
import { addDays, type CivilDate } from '../shared/civil-date.js';
import type { SideId } from '../shared/side-id.js';
import { toldOfEnding } from '../workflow/told-of-ending.js';
import { partOf, type Player } from './cast.js';
import type { RehearsedEngine } from './engine.js';
import type { Matter } from './matter.js';
import type { MailItem } from './rehearsal-event.js';
import type { RehearsedSide } from './rehearsed-conference.js';
import { concerned, type Stage } from './stage.js';

/** Longer than any notice of how a proposal ended can be late. */
const REMEMBERED_DAYS = 60;

interface Question {
  readonly key: string;
  readonly subject: ReminderSubject;
  readonly ownSide: boolean;
}

/** One digest a person and working day, as the house writes them: lines of timers that wait, and reminders of the plan. */
export class PostRoom {
  private readonly waiting = new Map<string, { readonly matter: Matter; readonly item: MailItem }[]>();
  private readonly sweptOn = new Map<SideId, CivilDate>();
  private rungs = new Map<string, DueRung | null>();

  constructor(
    private readonly stage: Stage,
    private readonly engine: RehearsedEngine,
  ) {}

  /** Keeps a line for the next mail to somebody. */
  readonly keep = (player: Player, matter: Matter, item: MailItem): void => {
    this.waiting.set(player.id, [...(this.waiting.get(player.id) ?? []), { matter, item }]);
  };

  /** The mails of a day: to the sides for which it is a working day. */
  run(): void {
    const { house, conference } = this.stage;
    for (const side of conference.sides) {
      const calendars = [side.calendar];
      if (!jointStatus(calendars, house.day).working) continue;
      const lastSweptOn = this.sweptOn.get(side.id) ?? null;
      this.remind(side, lastSweptOn);
      this.send(side.id);
      const mark = nextWatermark(calendars, { today: house.day, lastSweptOn });
      if (mark !== null) this.sweptOn.set(side.id, mark);
    }
  }

  private remind(side: RehearsedSide, lastSweptOn: CivilDate | null): void {
    const { house, conference, watch } = this.stage;
    this.rungs = new Map();
    const span = { from: lastSweptOn ?? house.day, to: house.day };
    const windows = {
      deadline: anchorWindow(conference.ladder, [side.calendar], span),
      outcome: outcomeWindow(conference.ladder, [side.calendar], span),
    };
    for (const matter of house.matters.values()) {
      const sinceClosed = matter.closedOn;
      if (sinceClosed !== null && addDays(sinceClosed, REMEMBERED_DAYS) < house.day) {
        watch.forget(matter);
        continue;
      }
      for (const question of questionsOf(matter, side.id, windows, house.day)) this.ask(side, matter, question, lastSweptOn);
    }
  }

  private ask(side: RehearsedSide, matter: Matter, question: Question, lastSweptOn: CivilDate | null): void {
    const { house, watch } = this.stage;
    const { kind, version } = matter.definition;
    for (const player of concerned(this.stage, matter)) {
      if (player.side !== side.id) continue;
      if (player.role === 'liaison' && partOf(player, matter.assignments) !== 'lead') continue;
      const rung = this.rungOf(side, player, question, lastSweptOn);
      if (rung === null) continue;
      watch.first('mail_twice', matter, house.day, `${player.id} ${question.key} ${rung.occasion}`);
      const about = question.subject.kind;
      const item = { commitment: matter.number, about, name: rung.rung, kind, version, level: null, late: rung.backfilled };
      this.keep(player, matter, item);
    }
  }

  /** Matters share their days: each is counted through the calendar once. */
  private rungOf(side: RehearsedSide, { role }: Player, question: Question, lastSweptOn: CivilDate | null): DueRung | null {
    const { subject, ownSide } = question;
    const known = `${JSON.stringify(subject)} ${role} ${ownSide}`;
    const before = this.rungs.get(known);
    if (before !== undefined) return before;
    const { house, conference } = this.stage;
    const asked = { ladder: conference.ladder, calendars: [side.calendar], subject, recipient: { role, ownSide } };
    const rung = this.engine.dueRungs({ ...asked, today: house.day, lastSweptOn })[0] ?? null;
    this.rungs.set(known, rung);
    return rung;
  }

  private send(side: SideId): void {
    const { cast, tell, house, agenda } = this.stage;
    for (const player of cast) {
      const lines = player.side === side ? this.waiting.get(player.id) : undefined;
      if (lines === undefined) continue;
      this.waiting.delete(player.id);
      const { id: to, language } = player;
      tell({ day: house.day, type: 'mail', to, side, language, items: lines.map(({ item }) => item) });
      for (const { matter } of lines) if (matter.open) agenda.nudge(player, matter, house.day);
    }
  }
}

interface Windows {
  readonly deadline: ReturnType<typeof anchorWindow>;
  readonly outcome: ReturnType<typeof outcomeWindow>;
}

function questionsOf(matter: Matter, side: SideId, { deadline, outcome }: Windows, today: CivilDate): readonly Question[] {
  const found: Question[] = [];
  if (matter.open) {
    const standing = matter.definition.positions[matter.state.positions[side]?.state ?? '']?.standing;
    const ownSide = standing !== 'fulfilled' && standing !== 'routine';
    for (const dated of datesOf(matter, deadline, today)) {
      if (!ownSide && dated.latest !== null && dated.latest < today) continue;
      const since = matter.deadlines.at(-1)?.setOn ?? null;
      const closed = matter.deadline?.kind === 'recurring' && isReported(matter.reportedTo.get(side) ?? null, dated, today);
      const key = `deadline ${matter.deadlines.length}`;
      found.push({ key, subject: { kind: 'deadline', deadline: dated, since, closed }, ownSide });
    }
    const open = matter.state.proposal;
    const put = open === null ? undefined : matter.proposals.get(open.id);
    if (open !== null && put !== undefined && !open.consents.includes(side)) {
      const subject = { kind: 'proposal', openedOn: put.openedOn, closed: false } as const;
      found.push({ key: `proposal ${open.id}`, subject, ownSide: true });
    }
  }
  for (const { proposalId, endedOn, ending, by } of matter.endings) {
    if (endedOn < outcome.from || endedOn > outcome.to) continue;
    if (!toldOfEnding(ending, by, [side]).includes(side)) continue;
    found.push({ key: `outcome ${proposalId}`, subject: { kind: 'outcome', endedOn, closed: false }, ownSide: true });
  }
  return found;
}

/** The last days that can have a reminder now: of the deadline, or of each period of a recurring one. */
function datesOf(matter: Matter, window: Windows['deadline'], today: CivilDate): readonly Deadline[] {
  const { deadline } = matter;
  const within = (latest: CivilDate | null): boolean =>
    latest !== null && latest <= window.to && (window.from === null || latest >= window.from);
  if (deadline === null) return [];
  if (deadline.kind !== 'recurring') return within(deadline.latest) ? [deadline] : [];
  const found: Deadline[] = [];
  let next = occurrence(deadline, window.from ?? addDays(today, -366));
  while (next !== null && next.latest !== null && within(next.latest)) {
    found.push(next);
    next = occurrence(deadline, addDays(next.latest, 1));
  }
  return found;
}

/** Before a period ends only a report up to its last day counts, for more may happen; afterwards any within it does. */
function isReported(reportedTo: CivilDate | null, { earliest, latest }: Deadline, today: CivilDate): boolean {
  if (reportedTo === null || earliest === null || latest === null) return false;
  return reportedTo >= (today > latest ? earliest : latest);
}
