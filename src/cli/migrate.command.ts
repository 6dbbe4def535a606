import type { Command } from 'commander';
import { loadEnvironment } from '../platform/config/load-environment.js';
import type { Terminal } from './terminal.js';
import { withStanding } from './with-standing.js';

/** `migrate`: brings the database to the schema of this release. */
export function addMigrate(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .description(terminal.t('cli.summary.migrate'))
    .action(async () => {
      const { layFoundations } = await import('../boot/foundations.js');
      const { bringSchemaUp } = await import('../boot/schema.js');
      const environment = loadEnvironment(terminal.environment);
      const ran = await withStanding(async (standing) => {
        const foundations = await standing.raise(
          () => layFoundations(environment),
          (laid) => laid.release(),
        );
        return bringSchemaUp(foundations.databaseUrl);
      });
      for (const name of ran) terminal.out(name);
      terminal.out(terminal.t('cli.migrated', { count: ran.length }));
    });
}
