import type { Command } from 'commander';
import type { CivilDate } from '../domain/shared/civil-date.js';
import { argumentReaders } from './arguments.js';
import { Refused } from './refused.js';
import { remindLines, remindRefusals } from './remind-lines.js';
import type { Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

interface RemindOptions {
  readonly on: CivilDate;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `remind --on <date>`: the reminder sweep of a day, by hand; twice for one day sends nothing twice, and nothing is sent for a day after the next working day. Refused where a part of it went wrong, once all else is told. */
export function addRemind(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('remind')
    .description(t('cli.summary.remind'))
    .requiredOption('--on <date>', t('cli.option.on'), argumentReaders(t).day)
    .option('--dry-run', t('cli.option.dry_run'))
    .option('--json', t('cli.option.json'))
    .action(async ({ on, dryRun, json }: RemindOptions) => {
      const report = await withApplication(terminal, async (app) => {
        const { DayToCome, RemindCommand } = await import('../modules/reminders/index.js');
        const { Environment } = await import('../platform/config/environment.js');
        if (dryRun !== true && !app.get(Environment).sendsMail) terminal.err(t('boot.no_mail_server'));
        return app
          .get(RemindCommand)
          .run({ on, dryRun: dryRun === true })
          .catch((error: unknown) => {
            throw error instanceof DayToCome ? new Refused(t('cli.remind.to_come', { on, last: error.last })) : error;
          });
      });
      terminal.out(json ? JSON.stringify(report, null, 2) : remindLines(report, t).join('\n'));
      const refusals = remindRefusals(report, t);
      if (refusals.length > 0) throw new Refused(...refusals);
    });
}
