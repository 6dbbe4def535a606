import { join } from 'node:path';
import type { Command } from 'commander';
import { addWorkdays } from '../domain/calendar/add-workdays.js';
import type { CivilDate } from '../domain/shared/civil-date.js';
import { projectRoot } from '../platform/config/project-root.js';
import { argumentReaders } from './arguments.js';
import { configuredSides } from './configured-sides.js';
import type { Terminal } from './terminal.js';

/** As far as the domain counts. */
const MOST_DAYS = 20_000;

interface CalendarOptions {
  readonly from: CivilDate;
  readonly days: number;
  readonly side: string;
  readonly conference?: string;
}

/** `calendar add-workdays`: counts working days of one side, or of all sides jointly, from the files of config alone. */
export function addCalendar(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  const read = argumentReaders(t);
  const calendar = program.command('calendar').description(t('cli.summary.calendar'));
  calendar
    .command('add-workdays')
    .description(t('cli.summary.add_workdays'))
    .requiredOption('--from <date>', t('cli.option.from'), read.day)
    .requiredOption('--days <n>', t('cli.option.days'), read.whole(-MOST_DAYS, MOST_DAYS))
    .requiredOption('--side <side>', t('cli.option.side'))
    .option('--conference <id>', t('cli.option.conference'))
    .action(async (options: CalendarOptions) => terminal.out(await counted(options, terminal)));
}

/** The day, with the word `provisional` after it where it hangs on a year that is not published. */
async function counted({ from, days, side, conference }: CalendarOptions, terminal: Terminal): Promise<string> {
  const conferences = await import('../modules/conferences/index.js');
  const { JOINT, WorkingCalendars } = conferences;
  const config = join(projectRoot(), 'config');
  const wish = { side, joint: JOINT, conference };
  const sides = configuredSides(join(config, 'conferences'), conferences, wish, terminal);
  const found = addWorkdays(new WorkingCalendars(config).of(sides, side === JOINT ? null : side), from, days);
  return found.provisional ? `${found.date} provisional` : found.date;
}
