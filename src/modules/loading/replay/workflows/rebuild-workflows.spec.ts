import { shippedWorkflow } from '../../../../../test/support/shipped-workflow.js';
import { writeDefinition } from '../../../../domain/workflow/authoring/write-definition.js';
import { rebuildWorkflows } from './rebuild-workflows.js';
import type { WorkflowRecordRow } from './stored-workflows.js';

const STUDY = shippedWorkflow('study');
const rules = { sides: ['north', 'south'], definition: () => STUDY };

function begun(body: Extract<WorkflowRecordRow, { kind: 'draft_begun' }>['body']): unknown {
  const record = { id: '1', subject: 'd1', side_id: 'north', chained: null, kind: 'draft_begun', body } as const;
  return rebuildWorkflows(rules, [record]).drafts.get('d1')?.['body'];
}

describe('a draft rebuilt from its records', () => {
  it('begins with the document that was recorded, however the version is written down now', () => {
    const document = { ...writeDefinition(STUDY), labels: { en: 'As it was written then' } };
    expect(begun({ kind: 'study', basedOn: 1, document })).toEqual(document);
  });

  it('begins with the version it names, or with nothing, where its record is from before the document was kept', () => {
    expect(begun({ kind: 'study', basedOn: 1 })).toEqual(writeDefinition(STUDY));
    expect(begun({ kind: 'study', basedOn: null })).toMatchObject({ kind: 'study', positions: {}, moves: {} });
  });
});
