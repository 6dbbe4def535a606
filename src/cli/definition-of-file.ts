import type { Definition } from '../domain/workflow/definition.js';
import { readInputFile } from './read-input-file.js';
import { Refused } from './refused.js';
import type { Terminal } from './terminal.js';

/** The definition of a file; throws Refused with every fault and its line. */
export async function definitionOfFile(file: string, terminal: Terminal): Promise<Definition> {
  const text = (await readInputFile(file, terminal)).toString('utf8');
  const { checkDefinitionText, definitionFaultLine } = await import('../modules/commitments/index.js');
  const result = checkDefinitionText(file, text);
  if (!result.ok) throw new Refused(...result.faults.map((fault) => definitionFaultLine(fault, terminal.t)));
  const [definition] = result.definitions;
  if (definition === undefined) throw new Refused(terminal.t('cli.workflow.empty', { file }));
  return definition.body;
}
