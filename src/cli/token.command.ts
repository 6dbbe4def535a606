import type { Command } from 'commander';
import { Problem } from '../platform/http/problem.js';
import { argumentReaders } from './arguments.js';
import { Refused } from './refused.js';
import type { Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

const MOST_DAYS = 3660;

interface TokenOptions {
  readonly user: string;
  readonly label: string;
  readonly days: number;
}

/** `token create --user <email>`: prints a bearer token for scripts, this once. */
export function addToken(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  const token = program.command('token').description(t('cli.summary.token'));
  token
    .command('create')
    .description(t('cli.summary.token_create'))
    .requiredOption('--user <email>', t('cli.option.user'))
    .option('--label <text>', t('cli.option.label'), 'luoshi token create')
    .option('--days <n>', t('cli.option.token_days'), argumentReaders(t).whole(1, MOST_DAYS), 90)
    .action(async ({ user, label, days }: TokenOptions) => {
      const secret = await withApplication(terminal, async (app) => {
        const { ApiTokenService } = await import('../modules/access/index.js');
        try {
          return await app.get(ApiTokenService).create(user.toLowerCase(), label, days);
        } catch (error) {
          // The words of the API speak of a page; here an address was mistyped.
          if (error instanceof Problem && error.code === 'not_found') throw new Refused(t('cli.no_account', { user }));
          throw error;
        }
      });
      terminal.out(secret);
    });
}
