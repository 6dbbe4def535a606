import type { Command } from 'commander';
import { loadEnvironment } from '../platform/config/load-environment.js';
import type { Terminal } from './terminal.js';

/** `serve` and `worker`: the two processes of a deployment, until a signal stops them. */
export function addServe(program: Command, terminal: Terminal): void {
  program
    .command('serve')
    .description(terminal.t('cli.summary.serve'))
    .action(async () => {
      const { serve } = await import('../boot/serve.js');
      await serve(loadEnvironment(terminal.environment, { servesPages: true }));
    });
  program
    .command('worker')
    .description(terminal.t('cli.summary.worker'))
    .action(async () => {
      const { work } = await import('../boot/work.js');
      await work(loadEnvironment(terminal.environment));
    });
}
