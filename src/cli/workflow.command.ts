import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import type { Definition } from '../domain/workflow/definition.js';
import { type Language } from '../domain/shared/language.js';
import { terminalLanguage } from '../boot/terminal-language.js';
import { argumentReaders } from './arguments.js';
import { readInputFile } from './read-input-file.js';
import { Refused } from './refused.js';
import type { Terminal } from './terminal.js';
import { workflowDiagram } from './workflow-diagram.js';

const FORMATS = ['svg', 'mermaid'] as const;

/** `workflow check|diagram <file>`: a definition file before it is put to use. */
export function addWorkflow(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  const workflow = program.command('workflow').description(t('cli.summary.workflow'));
  workflow
    .command('check')
    .description(t('cli.summary.workflow_check'))
    .argument('<file>', t('cli.argument.workflow_file'))
    .action(async (file: string) => {
      const { kind, version, moves } = await checked(file, terminal);
      const name = `${kind}.v${version}`;
      terminal.out(t('cli.workflow.sound', { file: basename(file), name, moves: Object.keys(moves).length }));
    });
  workflow
    .command('diagram')
    .description(t('cli.summary.workflow_diagram'))
    .argument('<file>', t('cli.argument.workflow_file'))
    .addOption(new Option('--format <format>', t('cli.option.diagram_format')).choices(FORMATS).default('svg'))
    .option('--lang <language>', t('cli.option.lang'), argumentReaders(t).language)
    .action(async (file: string, { format, lang }: { format: (typeof FORMATS)[number]; lang?: Language }) => {
      const definition = await checked(file, terminal);
      const language = lang ?? terminalLanguage(terminal.environment);
      terminal.out(format === 'mermaid' ? workflowDiagram(definition, language) : await picture(definition, language));
    });
}

async function picture(definition: Definition, language: Language): Promise<string> {
  const { workflowPicture } = await import('../modules/commitments/index.js');
  const { translatorOf } = await import('../platform/web/i18n/translator-of.js');
  return workflowPicture(definition, { language, t: translatorOf(language).t, standAlone: true });
}

/** The definition of a file; throws Refused with every fault and its line. */
async function checked(file: string, terminal: Terminal): Promise<Definition> {
  const text = (await readInputFile(file, terminal)).toString('utf8');
  const { checkDefinitionText, definitionFaultLine } = await import('../modules/commitments/index.js');
  const result = checkDefinitionText(file, text);
  if (!result.ok) throw new Refused(...result.faults.map((fault) => definitionFaultLine(fault, terminal.t)));
  const [definition] = result.definitions;
  if (definition === undefined) throw new Refused(terminal.t('cli.workflow.empty', { file }));
  return definition.body;
}
