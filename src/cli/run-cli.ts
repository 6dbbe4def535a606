import { CommanderError } from 'commander';
import { addAccount } from './account.command.js';
import { addCalendar } from './calendar.command.js';
import { failureMessage } from './failure-message.js';
import { addImport } from './import.command.js';
import { addLoad } from './load.command.js';
import { addMigrate } from './migrate.command.js';
import { addRehearse } from './rehearse.command.js';
import { addRemind } from './remind.command.js';
import { addReplay } from './replay.command.js';
import { addReport } from './report.command.js';
import { addServe } from './serve.command.js';
import type { Terminal } from './terminal.js';
import { addToken } from './token.command.js';
import { wordedProgram } from './worded-command.js';
import { addWorkflow } from './workflow.command.js';

/** What the caller of the command line can rely on. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;

const COMMANDS = [
  addMigrate,
  addLoad,
  addImport,
  addRemind,
  addReport,
  addReplay,
  addWorkflow,
  addCalendar,
  addRehearse,
  addAccount,
  addToken,
  addServe,
];

/** Runs one command line and gives its exit code: 0 done, 1 refused with a message on standard error, 2 usage. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = wordedProgram('luoshi', terminal.t)
    .description(terminal.t('cli.summary.program'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .showHelpAfterError(terminal.t('cli.help_hint'));
  for (const add of COMMANDS) add(program, terminal);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    terminal.err(failureMessage(error, terminal.t));
    return EXIT.refused;
  }
}
