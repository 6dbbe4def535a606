import type { Deadline } from '../deadlines/deadline.js';
import { noDeadline } from '../deadlines/no-deadline.js';
import { periodHolding } from '../deadlines/period-holding.js';
import { periodOf } from '../deadlines/period-of.js';
import { addDays, addMonths, endOfMonth, monthOf, yearOf, type CivilDate } from '../shared/civil-date.js';
import type { RecordedAssignment } from '../workflow/commitment-terms.js';
import type { MigrationSubject, WorkedPeriod } from '../workflow/subject.js';
import type { Definition } from '../workflow/definition.js';
import { textsOf } from './filled-move.js';
import type { Wanted } from './put-proposal.js';
import type { Looking } from './stage.js';

/** Another deadline: later, or given up; now and then none is made to be one. */
export function wantedDeadline({ stage, player, matter }: Looking): Wanted {
  const { house } = stage;
  const { dice, language } = player;
  const before = matter.deadline;
  const drop = before?.kind === 'dated' && dice.chance(0.08);
  const from = before?.latest !== null && before !== null && before.latest > house.day ? before.latest : house.day;
  const deadline = drop ? noDeadline() : dated(addMonths(from, dice.within([1, 9])), dice.below(3));
  const reason = before === null ? null : { language, text: 'rehearsed' };
  return { subject: { type: 'deadline', deadline, reason }, reason: 'rehearsed', sentence: null };
}

function dated(day: CivilDate, exactly: number): Deadline {
  const rest = { kind: 'dated', words: null, session: null, every: null } as const;
  if (exactly === 0) return { ...rest, precision: 'day', earliest: day, latest: day };
  const [year, month] = [yearOf(day), monthOf(day)];
  if (exactly === 1) return { ...rest, precision: 'quarter', ...periodOf('quarter', year, Math.ceil(month / 3)) };
  const latest = endOfMonth(day);
  return { ...rest, precision: 'month', ...periodOf('month', year, month), latest };
}

/** New words, in the authoritative language alone (so that the others are left behind) or in all. */
export function wantedTexts({ stage, player, matter }: Looking): Wanted {
  const edition = textsOf(`${matter.number} ${stage.house.freshId('edition')}`);
  const { authoritative } = stage.conference;
  const texts = player.dice.chance(0.4) ? { [authoritative]: edition[authoritative] } : edition;
  return { subject: { type: 'text', texts }, reason: 'rehearsed', sentence: null };
}

/** Other owners across sides: another lead of one side, or a body more or less in support. */
export function wantedOwners({ stage, player, matter }: Looking): Wanted {
  const { dice } = player;
  const side = dice.pick(stage.house.sides) ?? player.side;
  const assignments = withOther(matter.assignments, side, dice.pick(bodiesOf(stage, side)) ?? '', dice.chance(0.3));
  return { subject: { type: 'owners', assignments }, reason: 'rehearsed', sentence: null };
}

/** The own side's owners, with one body more or less in support. */
export function wantedOwnOwners({ stage, player, matter }: Looking): readonly RecordedAssignment[] {
  const body = player.dice.pick(bodiesOf(stage, player.side)) ?? '';
  return withOther(matter.assignments, player.side, body, false).filter(({ side }) => side === player.side);
}

/** Two or three parts of the whole. */
export function wantedSplit({ stage, player, matter }: Looking): Wanted {
  const part = (): { texts: ReturnType<typeof textsOf>; assignments: null } => ({
    texts: textsOf(`${matter.number} ${stage.house.freshId('part')}`),
    assignments: null,
  });
  const parts = Array.from({ length: player.dice.within([2, 3]) }, part);
  return { subject: { type: 'split', parts }, reason: 'rehearsed', sentence: null };
}

/** The newest version of the workflow, every state under its own name where it is still there; null where none is newer. */
export function wantedMigration({ stage, matter }: Looking): Wanted | null {
  const { definition } = matter;
  const newest = stage.house.definition(definition.kind);
  if (newest.version <= definition.version || stage.house.day < stage.newVersionsFrom) return null;
  const subject: MigrationSubject = {
    type: 'migration',
    toVersion: newest.version,
    mapping: sameNames(definition, newest),
  };
  return { subject, reason: 'rehearsed', sentence: null };
}

function sameNames(from: Definition, to: Definition): MigrationSubject['mapping'] {
  const names = (before: object, after: object): Record<string, string> =>
    Object.fromEntries(Object.keys(before).flatMap((name) => (Object.hasOwn(after, name) ? [[name, name]] : [])));
  return { positions: names(from.positions, to.positions), joint: names(from.joint, to.joint) };
}

/** The last occurrence that is over; of work that does not recur, the three months until yesterday. */
export function workedPeriod(deadline: Deadline | null, day: CivilDate): WorkedPeriod {
  const every = deadline?.every ?? null;
  if (every === null) return { from: addDays(day, -90), to: addDays(day, -1) };
  const { earliest: from, latest: to } = periodHolding(every, addDays(periodHolding(every, day).earliest, -1));
  return { from, to };
}

function bodiesOf({ conference }: Looking['stage'], side: string): readonly string[] {
  return conference.organisations.filter((one) => one.side === side).map(({ code }) => code);
}

function withOther(
  before: readonly RecordedAssignment[],
  side: string,
  organisation: string,
  leads: boolean,
): readonly RecordedAssignment[] {
  const holds = (one: RecordedAssignment): boolean => one.organisation === organisation && one.side === side;
  const part = leads ? ('lead' as const) : ('supporting' as const);
  if (leads) {
    const others = before.filter((one) => !holds(one) && !(one.side === side && one.part === 'lead'));
    return [...others, { organisation, side, part, inferred: false }];
  }
  const held = before.find(holds);
  if (held?.part === 'lead' || organisation === '') return before;
  return held === undefined
    ? [...before, { organisation, side, part, inferred: false }]
    : before.filter((one) => !holds(one));
}
