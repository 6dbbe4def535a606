import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import type { Definition } from '../domain/workflow/definition.js';
import { compareDefinitions } from '../domain/workflow/compare/compare-definitions.js';
import { type Language } from '../domain/shared/language.js';
import { terminalLanguage } from '../boot/terminal-language.js';
import { argumentReaders } from './arguments.js';
import { definitionOfFile } from './definition-of-file.js';
import type { Terminal } from './terminal.js';
import { addMigrateTrial } from './workflow-migrate.command.js';
import { workflowDiagram } from './workflow-diagram.js';

const FORMATS = ['svg', 'mermaid'] as const;

/** `workflow check|diagram|compare|migrate`: definition files before they are put to use, and what a migration would do. */
export function addWorkflow(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  const workflow = program.command('workflow').description(t('cli.summary.workflow'));
  workflow
    .command('check')
    .description(t('cli.summary.workflow_check'))
    .argument('<file>', t('cli.argument.workflow_file'))
    .action(async (file: string) => {
      const { kind, version, moves } = await definitionOfFile(file, terminal);
      const name = `${kind}.v${version}`;
      terminal.out(t('cli.workflow.sound', { file: basename(file), name, moves: Object.keys(moves).length }));
    });
  addWorkflowVersions(workflow, terminal);
  addMigrateTrial(workflow, terminal);
  workflow
    .command('diagram')
    .description(t('cli.summary.workflow_diagram'))
    .argument('<file>', t('cli.argument.workflow_file'))
    .addOption(new Option('--format <format>', t('cli.option.diagram_format')).choices(FORMATS).default('svg'))
    .option('--lang <language>', t('cli.option.lang'), argumentReaders(t).language)
    .action(async (file: string, { format, lang }: { format: (typeof FORMATS)[number]; lang?: Language }) => {
      const definition = await definitionOfFile(file, terminal);
      const language = lang ?? terminalLanguage(terminal.environment);
      terminal.out(format === 'mermaid' ? workflowDiagram(definition, language) : await picture(definition, language));
    });
}

/** `workflow compare`: two files, and what differs between them. */
function addWorkflowVersions(workflow: Command, terminal: Terminal): void {
  const { t } = terminal;
  workflow
    .command('compare')
    .description(t('cli.summary.workflow_compare'))
    .argument('<file>', t('cli.argument.workflow_file'))
    .argument('<other>', t('cli.argument.workflow_file'))
    .action(async (file: string, other: string) => {
      const differences = compareDefinitions(
        await definitionOfFile(file, terminal),
        await definitionOfFile(other, terminal),
      );
      const lines = differences.map(({ section, name, change, field, before, after }) =>
        [section, name, change, field, field === null ? null : `${JSON.stringify(before)} -> ${JSON.stringify(after)}`]
          .filter((one) => one !== null && one !== '')
          .join(' '),
      );
      terminal.out(lines.length === 0 ? t('cli.workflow.same') : lines.join('\n'));
    });
}

async function picture(definition: Definition, language: Language): Promise<string> {
  const { workflowPicture } = await import('../modules/commitments/index.js');
  const { translatorOf } = await import('../platform/web/i18n/translator-of.js');
  return workflowPicture(definition, { language, t: translatorOf(language).t, standAlone: true });
}
