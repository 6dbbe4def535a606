import { type Command, Option } from 'commander';
import { type Kind, KINDS } from '../domain/shared/kind.js';
import { Problem } from '../platform/http/problem.js';
import { argumentReaders } from './arguments.js';
import { readInputFile } from './read-input-file.js';
import { Refused } from './refused.js';
import type { Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

const MOST_VERSIONS = 100_000;

interface MigrateOptions {
  readonly conference: string;
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly mapping: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `workflow migrate … --dry-run`: what a mapping would make of every running commitment of a conference. */
export function addMigrateTrial(workflow: Command, terminal: Terminal): void {
  const { t } = terminal;
  const version = argumentReaders(t).whole(1, MOST_VERSIONS);
  workflow
    .command('migrate')
    .description(t('cli.summary.workflow_migrate'))
    .requiredOption('--conference <code>', t('cli.option.migrate_conference'))
    .addOption(new Option('--kind <kind>', t('cli.option.migrate_kind')).choices(KINDS).makeOptionMandatory())
    .requiredOption('--from <version>', t('cli.option.migrate_from'), version)
    .requiredOption('--to <version>', t('cli.option.migrate_to'), version)
    .requiredOption('--mapping <file>', t('cli.option.migrate_mapping'))
    .option('--dry-run', t('cli.option.migrate_dry'))
    .option('--json', t('cli.option.json'))
    .action(async (options: MigrateOptions) => {
      if (options.dryRun !== true) throw new Refused(t('cli.workflow.needs_consent'));
      await tryOut(options, terminal);
    });
}

async function tryOut(
  { conference, kind, from, to, mapping, json }: MigrateOptions,
  terminal: Terminal,
): Promise<void> {
  const { t } = terminal;
  const text = (await readInputFile(mapping, terminal)).toString('utf8');
  const { documentOfYaml, MigrationTrial } = await import('../modules/workflows/index.js');
  const read = documentOfYaml(text);
  if (!read.ok)
    throw new Refused(
      ...read.faults.map(
        ({ line, code, detail }) => `${mapping}:${line} ${t(`workflow_file.fault.${code}`, { detail })}`,
      ),
    );
  const report = await withApplication(terminal, async (app) => {
    try {
      return await app.get(MigrationTrial).run({ conferenceId: conference, kind, from, to }, read.document);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid_input') throw error;
      const faults = error.details.faults ?? [];
      throw new Refused(
        ...faults.map(({ pointer, detail }) => `${mapping}:${pointer} ${t(`problems.faults.${detail}`)}`),
      );
    }
  });
  const lines = report.lines.map(({ number, outcome, lacks }) =>
    outcome === null
      ? t('cli.workflow.lacks', { number, lacks: lacks.map(({ code, name }) => `${code} ${name}`).join(', ') })
      : t('cli.workflow.migrates', {
          number,
          joint: outcome.joint,
          standing: outcome.standing,
          proposal: outcome.proposal,
        }),
  );
  if (report.unlisted > 0) lines.push(t('cli.workflow.unlisted', { count: report.unlisted }));
  const summary = t('cli.workflow.tried', { count: report.count, refused: report.refused });
  if (json) terminal.out(JSON.stringify(report, null, 2));
  if (report.refused > 0) throw new Refused(...(json ? [] : lines), summary);
  if (!json) terminal.out([...lines, summary].join('\n'));
}
