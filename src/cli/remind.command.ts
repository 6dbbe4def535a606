import type { Command } from 'commander';
import type { CivilDate } from '../domain/shared/civil-date.js';
import type { RemindReport } from '../modules/reminders/index.js';
import { argumentReaders } from './arguments.js';
import { Refused } from './refused.js';
import type { Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

interface RemindOptions {
  readonly on: CivilDate;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `remind --on <date>`: the reminder sweep of a day, by hand; twice for one day sends nothing twice. */
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
        const { RemindCommand } = await import('../modules/reminders/index.js');
        return app.get(RemindCommand).run({ on, dryRun: dryRun === true });
      });
      terminal.out(json ? JSON.stringify(report, null, 2) : wordsOf(report, t));
      if (report.failed > 0) throw new Refused(t('cli.remind.failed', { failed: report.failed }));
    });
}

function wordsOf(report: RemindReport, t: Terminal['t']): string {
  const { on, dryRun, mails, claimed, sent, waiting } = report;
  const lines = mails.map(({ to, subject, items }) => `${to}  ${subject}  (${items.length})`);
  const counts = { on, mails: mails.length, reminders: claimed, sent, waiting };
  return [...lines, dryRun ? t('cli.remind.would', counts) : t('cli.remind.done', counts)].join('\n');
}
