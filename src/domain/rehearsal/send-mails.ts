import { jointStatus } from '../calendar/joint-status.js';
import { anchorWindow } from '../reminders/anchor-window.js';
import type { DueRung } from '../reminders/due-rungs.js';
import { nextWatermark } from '../reminders/next-watermark.js';
import { outcomeWindow } from '../reminders/outcome-window.js';
import { addDays, type CivilDate } from '../shared/civil-date.js';
import type { SideId } from '../shared/side-id.js';
import { partOf, type Player } from './cast.js';
import type { RehearsedEngine } from './engine.js';
import type { Matter } from './matter.js';
import type { MailItem } from './rehearsal-event.js';
import { questionsOf, type ReminderMatter } from './reminder-matters.js';
import type { RehearsedSide } from './rehearsed-conference.js';
import { concerned, type Stage } from './stage.js';

/** Longer than any notice of how a proposal ended can be late. */
const REMEMBERED_DAYS = 60;

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
      for (const question of questionsOf(matter, side.id, windows, house.day))
        this.ask(side, matter, question, lastSweptOn);
    }
  }

  private ask(side: RehearsedSide, matter: Matter, question: ReminderMatter, lastSweptOn: CivilDate | null): void {
    const { house, watch } = this.stage;
    const { kind, version } = matter.definition;
    for (const player of concerned(this.stage, matter)) {
      if (player.side !== side.id) continue;
      if (player.role === 'liaison' && partOf(player, matter.assignments) !== 'lead') continue;
      const rung = this.rungOf(side, player, question, lastSweptOn);
      if (rung === null) continue;
      watch.first('mail_twice', matter, house.day, `${player.id} ${question.key} ${rung.occasion}`);
      const about = question.subject.kind;
      const item = {
        commitment: matter.number,
        about,
        name: rung.rung,
        kind,
        version,
        level: null,
        late: rung.backfilled,
      };
      this.keep(player, matter, item);
    }
  }

  /** Matters share their days: each is counted through the calendar once. */
  private rungOf(
    side: RehearsedSide,
    { role }: Player,
    question: ReminderMatter,
    lastSweptOn: CivilDate | null,
  ): DueRung | null {
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
