import { filledMove, textsSaying } from '../../../test/support/filled-subject.js';
import { LongHistory, throwsOf } from '../../../test/support/long-history.js';
import { shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { type Kind, KINDS } from '../shared/kind.js';
import type { Subject } from '../workflow/subject.js';
import type { RecordBody } from './record-body.js';
import type { RecordEntry } from './record-entry.js';
import { replay } from './replay.js';
import type { DefinitionOf } from './replay-definitions.js';
import { stateOf } from './state-of.js';

const SIDES = ['north', 'south', 'east'];
const RECORDS = 10_000;
const SEEDS = [7, 11];

const ALL_KINDS: readonly RecordBody['kind'][] = [
  'commitment_agreed',
  'commitment_amended',
  'commitment_linked',
  'commitment_merged',
  'commitment_split',
  'consent_given',
  'deadline_set',
  'draft_discarded',
  'joint_moved',
  'position_stated',
  'progress_reported',
  'proposal_declined',
  'proposal_lapsed',
  'proposal_opened',
  'proposal_rescinded',
  'proposal_superseded',
  'proposal_voided',
  'statement_shared',
  'workflow_migrated',
];

const part = (words: string) => ({ texts: textsSaying(words), assignments: null });
const SPLIT: Subject = { type: 'split', parts: [part('one'), part('other')] };

/** Ten thousand records with a migration on the way, and an end: split by one seed, merged into another commitment by the next. */
function long(kind: Kind, seed: number): LongHistory {
  const definition = shippedWorkflow(kind);
  const history = new LongHistory(definition, SIDES, true);
  let drawn = 0;
  const upTo = (records: number): void => {
    while (history.entries.length < records) history.run(throwsOf(seed + 1000 * drawn++, 200));
  };
  upTo(RECORDS / 2);
  history.migrate();
  upTo(RECORDS);
  return history.agreeOn(SEEDS.indexOf(seed) % 2 === 0 ? SPLIT : filledMove(definition, 'merge'));
}

/** As a database gives records back: parsed from JSON, with nothing shared between them. */
function stored(entries: readonly RecordEntry[]): RecordEntry[] {
  return JSON.parse(JSON.stringify(entries)) as RecordEntry[];
}

describe(`a history of ${RECORDS} records`, () => {
  const kindsMet = new Set<string>();

  it.each(KINDS.flatMap((kind) => SEEDS.map((seed) => ({ kind, seed }))))(
    'of a $kind (seed $seed) is rebuilt as the engine left it, at the end and on the way',
    ({ kind, seed }) => {
      const history = long(kind, seed);
      const { sides, states } = history;
      const entries = stored(history.entries);
      expect(entries.length).toBeGreaterThanOrEqual(RECORDS);
      const definitions: DefinitionOf = (_, version) => history.versions.find((one) => one.version === version) ?? null;
      const rebuilt = replay(definitions, sides, entries);
      expect(stateOf(rebuilt)).toEqual(states[entries.length]);
      expect(rebuilt.workflowVersion).toBe(2);
      expect(rebuilt.closedOn).toBe(entries.at(-1)?.effectiveOn);
      const half = states.findIndex((state, after) => state !== undefined && after > RECORDS / 2);
      expect(stateOf(replay(definitions, sides, entries.slice(0, half)))).toEqual(states[half]);
      for (const { body } of entries) kindsMet.add(body.kind);
    },
  );

  it('has met every kind of record', () => {
    expect([...kindsMet].sort()).toEqual([...ALL_KINDS].sort());
  });
});
