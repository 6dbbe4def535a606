import { type Command, Option } from 'commander';
import type { Language } from '../domain/shared/language.js';
import { ROLES, type Role } from '../domain/shared/role.js';
import type { AccountDesk } from '../modules/access/index.js';
import { accountLines, jsonOfInvitation, linkLines, openedLines } from './account-lines.js';
import { argumentReaders } from './arguments.js';
import { Refused } from './refused.js';
import type { Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

interface CreateOptions {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly conference: string;
  readonly side?: string;
  readonly organisation?: string;
  readonly lang?: Language;
  readonly json?: true;
}

/** `account create`, `reset` and `list`: who may sign in. Only whoever runs the deployment can say so, on its command line. */
export function addAccount(program: Command, terminal: Terminal): void {
  const account = program.command('account').description(terminal.t('account.summary.account'));
  addCreate(account, terminal);
  addReset(account, terminal);
  addList(account, terminal);
}

function addCreate(account: Command, terminal: Terminal): void {
  const { t } = terminal;
  const read = argumentReaders(t);
  account
    .command('create')
    .description(t('account.summary.create'))
    .requiredOption('--email <address>', t('account.option.email'), read.email)
    .requiredOption('--name <name>', t('account.option.name'), read.words)
    .addOption(new Option('--role <role>', t('account.option.role')).choices(ROLES).makeOptionMandatory())
    .requiredOption('--conference <id>', t('cli.option.conference'))
    .option('--side <id>', t('account.option.side'))
    .option('--organisation <code>', t('account.option.organisation'))
    .option('--lang <language>', t('account.option.lang'), read.language)
    .option('--json', t('cli.option.json'))
    .action(async (options: CreateOptions) => {
      const { email, name, role, conference, side = null, organisation = null, lang = null, json } = options;
      const order = { email, name, role, conferenceId: conference, sideId: side, organisation, language: lang };
      const opened = await atDesk(terminal, (desk) => desk.open(order));
      if (!opened.ok) {
        const { code, known } = opened.refusal;
        throw new Refused(t(`account.refused.${code}`, named(options, known, t)));
      }
      if (json) return terminal.out(jsonOfInvitation(email, opened.invitation, opened.account.post));
      terminal.out(openedLines(opened.account, options, t));
      terminal.out(linkLines(opened.invitation, t));
    });
}

function addReset(account: Command, terminal: Terminal): void {
  const { t } = terminal;
  account
    .command('reset')
    .description(t('account.summary.reset'))
    .requiredOption('--email <address>', t('account.option.email'), argumentReaders(t).email)
    .option('--json', t('cli.option.json'))
    .action(async ({ email, json }: { readonly email: string; readonly json?: true }) => {
      const renewed = await atDesk(terminal, (desk) => desk.renew(email));
      if (!renewed.ok) throw new Refused(t(`account.refused.${renewed.why}`, { email }));
      terminal.out(json ? jsonOfInvitation(email, renewed.invitation) : linkLines(renewed.invitation, t));
    });
}

function addList(account: Command, terminal: Terminal): void {
  const { t } = terminal;
  account
    .command('list')
    .description(t('account.summary.list'))
    .option('--conference <id>', t('cli.option.conference'))
    .option('--json', t('cli.option.json'))
    .action(async ({ conference, json }: { readonly conference?: string; readonly json?: true }) => {
      const lines = await atDesk(terminal, (desk) => desk.list(conference ?? null));
      terminal.out(json ? JSON.stringify(lines, null, 2) : accountLines(lines, t));
    });
}

function atDesk<Result>(terminal: Terminal, work: (desk: AccountDesk) => Promise<Result>): Promise<Result> {
  return withApplication(terminal, async (app) => {
    const { AccountDesk: Desk } = await import('../modules/access/index.js');
    return work(app.get(Desk));
  });
}

/** What was asked for and what could have been, for the sentence of a refusal. */
function named(options: CreateOptions, known: readonly string[], t: Terminal['t']): Record<string, string> {
  const { email, role, conference, side = '', organisation = '' } = options;
  const list = known.length === 0 ? t('account.nothing') : known.join(', ');
  return { email, role, conference, side, organisation, known: list };
}
