import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { KINDS } from '../../shared/kind.js';
import { applyDefinitionEdit } from '../authoring/apply-definition-edit.js';
import type { DefinitionEdit } from '../authoring/definition-edit.js';
import { writeDefinition } from '../authoring/write-definition.js';
import { checkDefinition } from '../check-definition.js';
import type { Definition } from '../definition.js';
import { compareDefinitions } from './compare-definitions.js';

const LABELS = { en: 'Remind', 'zh-Hant': '提示', 'zh-Hans': '提示' };

function changed(definition: Definition, ...edits: DefinitionEdit[]): Definition {
  const document = edits.reduce<unknown>((now, edit) => {
    const result = applyDefinitionEdit(now, edit);
    if (!result.ok) throw new Error(result.code);
    return result.document;
  }, writeDefinition(definition));
  const checked = checkDefinition(document);
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.definition;
}

const told = (a: Definition, b: Definition): string[] =>
  compareDefinitions(a, b).map(({ section, name, change, field, before, after }) =>
    [section, name, change, field, JSON.stringify(before), JSON.stringify(after)].join(' '),
  );

describe('comparing two definitions', () => {
  const study = shippedWorkflow('study');
  const document = writeDefinition(study) as { moves: Record<string, object>; positions: Record<string, object> };

  it.each(KINDS)('%s does not differ from itself, nor where its entries or sets stand in another order', (kind) => {
    const definition = shippedWorkflow(kind);
    const turned: Definition = {
      ...definition,
      moves: Object.fromEntries(
        Object.entries(definition.moves)
          .reverse()
          .map(([name, move]) => [name, { ...move, from: [...move.from].reverse(), by: [...move.by].reverse() }]),
      ),
    };
    expect(compareDefinitions(definition, turned)).toEqual([]);
  });

  it('names what was added, removed and changed, field by field', () => {
    const wait = { ...document.moves['wait'], needs: ['reason', 'waiting_for'], by: ['secretariat'] };
    const timer = { since: { position: ['waiting'] }, days: 10, calendar: 'own', then: 'notify', labels: LABELS };
    const later = changed(
      study,
      { type: 'put', section: 'moves', was: 'wait', name: 'wait', entry: wait },
      { type: 'remove', section: 'moves', name: 'resume' },
      { type: 'put', section: 'timers', was: null, name: 'remind', entry: timer },
      { type: 'head', labels: { ...study.labels, en: 'Inquiry' }, initialJoint: study.initialJoint },
    );
    expect(told(study, later)).toEqual(
      expect.arrayContaining([
        `head  changed labels.en ${JSON.stringify(study.labels.en)} "Inquiry"`,
        'moves wait changed by ["liaison","secretariat"] ["secretariat"]',
        'moves wait changed needs ["waiting_for"] ["reason","waiting_for"]',
        'moves resume removed  null null',
        'timers remind added  null null',
      ]),
    );
    expect(told(study, later)).toHaveLength(5);
  });

  it('tells the same backwards', () => {
    const later = changed(study, {
      type: 'put',
      section: 'positions',
      was: 'waiting',
      name: 'on_hold',
      entry: document.positions['waiting'] as Record<string, unknown>,
    });
    const forth = compareDefinitions(study, later);
    const back = compareDefinitions(later, study);
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    const keyed = (all: typeof forth): string[] => all.map((one) => JSON.stringify(one)).sort();
    expect(forth.length).toBeGreaterThan(3);
    expect(keyed(back)).toEqual(
      keyed(forth.map((one) => ({ ...one, change: turned[one.change], before: one.after, after: one.before }))),
    );
  });
});
