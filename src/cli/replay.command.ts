import type { Command } from 'commander';
import { Refused } from './refused.js';
import type { Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

/**
 * `replay --check`: follows the hash chain of every commitment and names its first broken record, rebuilds the commitment and
 * names what is stored otherwise. Refused where there is either.
 */
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
      const { commitments, records, broken, differences, unnamed } = report;
      if (json) terminal.out(JSON.stringify(report, null, 2));
      const lines = differences.map(
        ({ commitment, field, stored, replayed }) =>
          `${commitment} ${t('cli.replay.difference', { field, stored: shown(stored), replayed: shown(replayed) })}`,
      );
      const touched = broken.map(
        ({ commitment, sequence, draft, side, part }) =>
          `${commitment} ${t(side === null ? 'cli.replay.broken' : 'cli.replay.broken_private', {
            sequence,
            draft,
            side: side ?? '',
            part: t(`cli.replay.part.${part}`),
          })}`,
      );
      const counts = {
        commitments,
        records,
        differences: differences.length + unnamed.differences,
        broken: broken.length + unnamed.broken,
      };
      const more = unnamed.broken + unnamed.differences > 0 ? [t('cli.replay.unnamed', unnamed)] : [];
      if (touched.length + lines.length > 0)
        throw new Refused(...touched, ...lines, ...more, t('cli.replay.differs', counts));
      if (!json) terminal.out(t('cli.replay.same', { commitments, records }));
    });
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
