import type { Command } from 'commander';
import { Refused } from './refused.js';
import type { Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

/** `replay --check`: rebuilds every commitment from its records and names what is stored otherwise. */
export function addReplay(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('replay')
    .description(t('cli.summary.replay'))
    .requiredOption('--check', t('cli.option.check'))
    .option('--json', t('cli.option.json'))
    .action(async ({ json }: { json?: true }) => {
      const report = await withApplication(terminal, async (app) => {
        const { ReplayCheck } = await import('../modules/loading/index.js');
        return app.get(ReplayCheck).run();
      });
      const { commitments, records, differences } = report;
      if (json) terminal.out(JSON.stringify(report, null, 2));
      const lines = differences.map(
        ({ commitment, field, stored, replayed }) =>
          `${commitment} ${t('cli.replay.difference', { field, stored: shown(stored), replayed: shown(replayed) })}`,
      );
      const counts = { commitments, records, differences: differences.length };
      if (differences.length > 0) throw new Refused(...lines, t('cli.replay.differs', counts));
      if (!json) terminal.out(t('cli.replay.same', { commitments, records }));
    });
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
