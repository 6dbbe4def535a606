import { readFileSync } from 'node:fs';
import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { KINDS } from '../../../domain/shared/kind.js';
import { writeDefinition } from '../../../domain/workflow/authoring/write-definition.js';
import { checkDefinitionText } from '../../commitments/index.js';
import { definitionYaml } from './definition-yaml.js';

describe('the YAML of a definition', () => {
  it.each(KINDS)('%s: reading what was written gives the same definition, with the same hash', (kind) => {
    const shipped = checkDefinitionText(`${kind}.v1.yaml`, readFileSync(`config/workflows/${kind}.v1.yaml`, 'utf8'));
    const again = checkDefinitionText(`${kind}.v1.yaml`, definitionYaml(writeDefinition(shippedWorkflow(kind))));
    expect(shipped.ok && again.ok && again.definitions[0]?.sha256).toBe(shipped.ok && shipped.definitions[0]?.sha256);
  });

  it('writes a faulty document too, and a word that YAML would take for something else', () => {
    const faulty = {
      kind: 'study',
      moves: [1, null],
      positions: { a: { labels: { en: 'yes: no', 'zh-Hant': '# 1' } } },
    };
    const read = checkDefinitionText('study.v1.yaml', definitionYaml(faulty));
    expect(read.ok ? [] : read.faults.map(({ code }) => code)).not.toContain('not_yaml');
  });
});
