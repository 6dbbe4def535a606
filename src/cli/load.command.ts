import type { Command } from 'commander';
import type { LoadChange, LoadOutcome } from '../modules/loading/index.js';
import { readInputFile } from './read-input-file.js';
import { Refused } from './refused.js';
import type { Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

interface LoadOptions {
  readonly apply?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `load <file>`: loads a new conference; shows what a changed file would change, and takes it over with `--apply`. */
export function addLoad(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('load')
    .description(t('cli.summary.load'))
    .argument('<file>', t('cli.argument.conference_file'))
    .option('--apply', t('cli.option.apply'))
    .option('--dry-run', t('cli.option.dry_run'))
    .option('--json', t('cli.option.json'))
    .action(async (file: string, options: LoadOptions) => {
      const text = (await readInputFile(file, terminal)).toString('utf8');
      const outcome = await withApplication(terminal, async (app) => {
        const { ConferenceLoader } = await import('../modules/loading/index.js');
        return loadAs(app.get(ConferenceLoader), text, options);
      });
      const { loadChangeLine } = await import('../modules/loading/index.js');
      if (options.json) terminal.out(JSON.stringify(await withWords(outcome, t), null, 2));
      else for (const change of outcome.changes) if (change.kind !== 'same') terminal.out(loadChangeLine(change));
      if (!outcome.ok) throw new Refused(...(await faultLines(file, outcome, t)));
      if (!options.json) terminal.out(summaryOf(outcome, t));
    });
}

interface Loader {
  load(text: string, wish: { apply: boolean | 'if_new' }): Promise<LoadOutcome>;
}

/** Without a word a new conference is loaded, but one that is there is only compared: a change is a decision. */
async function loadAs(loader: Loader, text: string, { apply, dryRun }: LoadOptions): Promise<LoadOutcome> {
  if (dryRun) return loader.load(text, { apply: false });
  if (apply) return loader.load(text, { apply: true });
  const outcome = await loader.load(text, { apply: 'if_new' });
  return outcome.ok && !outcome.applied ? loader.load(text, { apply: false }) : outcome;
}

type Refusal = Extract<LoadOutcome, { ok: false }>;

async function faultLines(file: string, { faults }: Refusal, t: Terminal['t']): Promise<readonly string[]> {
  const { conferenceFaultLine } = await import('../modules/conferences/index.js');
  return faults.map((fault) => conferenceFaultLine(file, fault, t));
}

/** The outcome with each fault worded too, for a program that shows it to people. */
async function withWords(outcome: LoadOutcome, t: Terminal['t']): Promise<object> {
  if (outcome.ok) return outcome;
  const { conferenceFaultWords } = await import('../modules/conferences/index.js');
  const faults = outcome.faults.map((fault) => ({ ...fault, detail: conferenceFaultWords(fault, t) }));
  return { ...outcome, faults };
}

function summaryOf({ changes, applied }: Extract<LoadOutcome, { ok: true }>, t: Terminal['t']): string {
  const count = (kind: LoadChange['kind']): number => changes.filter((change) => change.kind === kind).length;
  const counts = { added: count('add'), changed: count('change'), same: count('same') };
  if (applied && counts.added + counts.changed === 0) return t('cli.load.unchanged');
  return applied ? t('cli.load.applied', counts) : t('cli.load.shown', counts);
}
