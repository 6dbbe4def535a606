import fc from 'fast-check';
import type { Projection } from '../../src/domain/records/projection.js';
import type { RecordEntry } from '../../src/domain/records/record-entry.js';
import { replay } from '../../src/domain/records/replay.js';
import { addDays, civilDate, type CivilDate } from '../../src/domain/shared/civil-date.js';
import { jointState } from '../../src/domain/workflow/joint-state.js';
import { DefinitionLibrary } from '../../src/modules/commitments/index.js';
import type { NamedBody } from '../../src/modules/directory/index.js';
import { ReportBuilder, type ReportItem, RollUpService } from '../../src/modules/reports/index.js';
import { compareFigures } from './reports-count.js';
import type { ReportsBench } from './reports-bench.js';

const CONFERENCE = 'hk-cq';
const SIDES = ['hk', 'cq'];

const RECORDS = `
  select commitment_id as "commitmentId", sequence, draft, payload as body, actor_id as "actorId", post_id as "postId",
    side_id as "sideId", effective_on as "effectiveOn", to_json(recorded_at) #>> '{}' as "recordedAt", visibility
  from record order by commitment_id, sequence, draft, lane`;

/** Every commitment rebuilt by the domain from the records that took effect by the day. */
async function replayed(at: ReportsBench, asOf: CivilDate): Promise<Map<string, Projection>> {
  const { rows } = await at.owner.query<RecordEntry>(RECORDS);
  const histories = new Map<string, RecordEntry[]>();
  for (const entry of rows.filter(({ effectiveOn }) => effectiveOn <= asOf))
    histories.set(entry.commitmentId, [...(histories.get(entry.commitmentId) ?? []), entry]);
  const projections = [...histories.values()].map((entries) => {
    const agreed = entries[0]?.body;
    if (agreed?.kind !== 'commitment_agreed') throw new Error('a history begins with an agreement');
    const definition = at.get(DefinitionLibrary).get(agreed.commitmentKind, agreed.workflowVersion);
    return replay(definition, SIDES, entries);
  });
  return new Map(projections.map((one) => [one.number, one]));
}

/** Compares reports as at random days with replays. */
export async function expectReplayed(at: ReportsBench, numRuns: number): Promise<void> {
  const builder = at.get(ReportBuilder);
  const { rows } = await at.owner.query<NamedBody>('select name, short_name as "shortName" from organisation');
  const scope = { conferenceId: CONFERENCE, sessionNumber: 1, language: 'en' } as const;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 10, max: 1299 }), async (days) => {
      const asOf = addDays(civilDate('2023-05-01'), days); // the last is 20 November 2026
      const model = await builder.build({ ...scope, asOf });
      const truth = await replayed(at, asOf);
      const items = model.areas.flatMap((area) => area.items.map((item) => ({ area: area.number, item })));
      expect(items.map(({ item }) => item.number).sort()).toEqual([...truth.keys()].sort());
      for (const { area, item } of items) {
        const projection = truth.get(item.number);
        if (projection === undefined) throw new Error(item.number);
        const { number } = item;
        expect({ number, area, ...shown(item) }).toEqual({
          number,
          area: projection.areaNumber,
          ...expected(at, projection, rows),
        });
      }
      const { figures } = await at.get(RollUpService).view({ ...scope, asOf });
      for (const [index, area] of model.areas.entries()) compareFigures(area.items, area.figures, figures.areas[index]);
    }),
    { numRuns, examples: [[10], [400], [1299]] },
  );
}

/** What a report shows of a commitment that a replay knows too. */
function shown(item: ReportItem) {
  return {
    standing: item.standing,
    title: item.title.text,
    open: item.open,
    sides: item.sides.map(({ side, position, since, waitingFor, statement }) => ({
      side,
      state: position?.state ?? null,
      since,
      waitingFor: waitingFor?.text ?? null,
      said:
        statement === null ? null : [statement.activity, statement.text.text, statement.periodTo, statement.sharedOn],
    })),
  };
}

function expected(at: ReportsBench, projection: Projection, bodies: readonly NamedBody[]) {
  const definition = at.get(DefinitionLibrary).get(projection.kind, projection.workflowVersion);
  return {
    standing: projection.standing,
    title: projection.texts.en?.title,
    open: jointState(definition, projection.joint).open,
    sides: SIDES.map((side) => {
      const { state = null, since = null, waitingFor = null, statementId = null } = projection.positions[side] ?? {};
      const said = projection.statements.find(({ id }) => id === statementId);
      const words = said && [said.activity, said.narrative, said.periodTo, said.sharedOn];
      const known = bodies.find(({ name }) => Object.values(name).includes(waitingFor ?? ''));
      return { side, state, since, waitingFor: known?.name.en ?? waitingFor, said: words ?? null };
    }),
  };
}
