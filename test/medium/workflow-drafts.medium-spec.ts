import { stringify } from 'yaml';
import { plainMap } from '../../src/domain/workflow/authoring/plain-map.js';
import type { DefinitionEdit } from '../../src/domain/workflow/authoring/definition-edit.js';
import { writeDefinition } from '../../src/domain/workflow/authoring/write-definition.js';
import { moveSubject } from '../../src/domain/workflow/subject.js';
import { CommitmentPageService, checkDefinitionText, DefinitionLibrary } from '../../src/modules/commitments/index.js';
import { WorkflowReading } from '../../src/modules/workflows/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { agree } from '../support/agreeing.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { aConference } from '../support/builders/a-conference.js';
import { textsSaying } from '../support/filled-subject.js';
import { refusalOf } from '../support/refusal-of.js';
import { relabelled, type WorkflowBench, workflowBench } from '../support/workflow-bench.js';

const FIRST_PAGE = { after: null, limit: 50 };

const REMOVED: DefinitionEdit = { type: 'remove', section: 'positions', name: 'waiting' };

describe('drafts of workflows', () => {
  let bench: WorkflowBench;
  beforeAll(async () => {
    bench = await workflowBench();
  }, 60_000);
  afterAll(() => bench?.test.close());

  const newest = (): number => bench.test.get(DefinitionLibrary).newest('study', bench.conference.id).version;
  const kindsOf = async (id: string): Promise<string[]> => {
    const rows = await bench.test.owner.query<{ kind: string }>(
      'select kind from workflow_record where subject_id = $1 order by id',
      [id],
    );
    return rows.rows.map(({ kind }) => kind);
  };

  it('begin with a version in use, keep its order, and list their faults while they are written', async () => {
    const draft = await bench.begin('study');
    expect(draft).toMatchObject({ state: 'draft', version: 1, faults: [], basedOn: 1 });
    const shipped = bench.test.get(DefinitionLibrary).get('study', 1);
    expect(JSON.stringify({ ...plainMap(draft.body) })).toBe(JSON.stringify(writeDefinition(shipped)));
    const faulty = await bench.edit(draft, REMOVED);
    expect(faulty.definition).toBeNull();
    expect(faulty.faults.map(({ code }) => code)).toContain('unknown_state');
    expect(await refusalOf(bench.proposals.proposeVersion(bench.north, faulty))).toMatchObject({
      code: 'workflow_faulty',
    });
    const blank = await bench.begin('action', null);
    expect(blank.faults.length).toBeGreaterThan(3);
    expect(await refusalOf(bench.begin('study', 99))).toMatchObject({ code: 'not_found' });
  });

  it('are their side’s own until they are proposed, in the database itself', async () => {
    const draft = await bench.begin('study');
    const asSouth = <Row>(sql: string): Promise<Row[]> =>
      bench.test.get(UnitOfWork).run(bench.south, (tx) => tx.rows<Row>(sql, [draft.id]));
    expect(await refusalOf(bench.drafts.read(bench.south, draft.id))).toMatchObject({ code: 'not_found' });
    expect(await asSouth('select 1 from workflow_draft where id = $1')).toEqual([]);
    expect(await asSouth('select 1 from workflow_record where subject_id = $1')).toEqual([]);
    expect(await asSouth(`update workflow_draft set title = 'x' where id = $1 returning id`)).toEqual([]);
    expect((await bench.test.get(WorkflowReading).drafts(bench.south, FIRST_PAGE)).items).toEqual([]);
    const written = await bench.edit(draft, relabelled(draft, 'begin', 'Set out'));
    await bench.proposals.proposeVersion(bench.north, written);
    const seen = await bench.drafts.read(bench.south, draft.id);
    expect(seen).toMatchObject({ state: 'proposed', body: written.body });
    expect(await refusalOf(bench.drafts.edit(bench.south, seen, REMOVED))).toMatchObject({
      code: 'not_your_workflow_draft',
    });
    const other = await aConference(bench.test);
    expect(await refusalOf(bench.drafts.read(other.actor('north', 'secretariat'), draft.id))).toMatchObject({
      code: 'not_found',
    });
    const after = await bench.edit(
      await bench.drafts.read(bench.north, draft.id),
      relabelled(draft, 'begin', 'Set forth'),
    );
    expect(after).toMatchObject({ state: 'draft', proposalId: null });
    expect(await refusalOf(bench.drafts.read(bench.south, draft.id))).toMatchObject({ code: 'not_found' });
    const voided = (await bench.proposals.list(bench.south, FIRST_PAGE)).items.find(
      ({ draftId }) => draftId === draft.id,
    );
    expect(voided).toMatchObject({ state: 'voided' });
    expect(await kindsOf(draft.id)).toEqual(['draft_begun', 'draft_edited', 'proposed', 'voided', 'draft_edited']);
  });

  it('refuse an edit of what was seen before, of what is settled, and one that cannot be done', async () => {
    const draft = await bench.begin('study');
    const [one, two] = await Promise.allSettled([bench.edit(draft, REMOVED), bench.edit(draft, REMOVED)]);
    expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected']);
    const stale = await refusalOf(bench.edit(draft, REMOVED));
    expect([stale.code, stale.details.members]).toEqual(['stale_version', { current: { version: 2 } }]);
    const now = await bench.drafts.read(bench.north, draft.id);
    const refused = await refusalOf(bench.edit(now, REMOVED));
    expect([refused.code, refused.details.members]).toEqual([
      'workflow_edit_refused',
      { because: 'no_such_entry', detail: 'waiting' },
    ]);
    const large = { kind: 'study', notes: 'x'.repeat(300_000) };
    expect(await refusalOf(bench.edit(now, { type: 'replace', document: large }))).toMatchObject({ code: 'too_large' });
    const given = await bench.drafts.discard(bench.north, now);
    expect(await refusalOf(bench.edit(given, REMOVED))).toMatchObject({ code: 'workflow_draft_closed' });
  });

  it('become the next version with every side’s consent to the same bytes, for that conference alone', async () => {
    const before = newest();
    const draft = await bench.begin('study');
    const edited = await bench.edit(draft, relabelled(draft, 'begin', 'Take up'));
    const proposal = await bench.proposals.proposeVersion(bench.north, edited);
    expect(proposal).toMatchObject({ state: 'open', proposedBy: 'north', consents: [{ sideId: 'north' }] });
    expect(newest()).toBe(before);
    const twice = await refusalOf(bench.proposals.accept(bench.north, proposal));
    expect(twice).toMatchObject({ code: 'already_consented' });
    const other = await refusalOf(bench.proposals.accept(bench.south, { ...proposal, contentHash: 'f'.repeat(64) }));
    expect(other).toMatchObject({ code: 'content_changed' });
    expect(await bench.proposals.accept(bench.south, proposal)).toMatchObject({ state: 'accepted' });
    const settled = await bench.drafts.read(bench.north, draft.id);
    expect(settled).toMatchObject({ state: 'published', publishedVersion: edited.nextVersion });
    await bench.test.get(DefinitionLibrary).refresh();
    expect(newest()).toBe(edited.nextVersion);
    expect(bench.test.get(DefinitionLibrary).newest('study').version).toBe(1);
    const elsewhere = await aConference(bench.test);
    expect(bench.test.get(DefinitionLibrary).newest('study', elsewhere.id).version).toBe(1);
    expect(await kindsOf(draft.id)).toEqual(['draft_begun', 'draft_edited', 'proposed', 'consented', 'published']);
  });

  it('once agreed are what the parts of a split, and what a study opens, run on', async () => {
    const { test, conference } = bench;
    const to = await bench.published(
      'implementation',
      relabelled(await bench.begin('implementation'), 'begin', 'Take up'),
    );
    const versionsOf = async (linked: readonly { readonly id: string }[]): Promise<number[]> => {
      const views = await Promise.all(linked.map(({ id }) => test.get(CommitmentPageService).view(bench.north, id)));
      return views.map(({ workflowVersion }) => workflowVersion);
    };
    const part = { texts: textsSaying('a half'), assignments: null };
    const whole = await aCommitment(test, conference).of('implementation').build();
    const split = await agree(test, conference, whole, { type: 'split', parts: [part, part] });
    expect(await versionsOf(split.linked)).toEqual([to, to]);
    const study = await aCommitment(test, conference).of('study').withEvidence('north').build();
    const successor = {
      kind: 'implementation',
      texts: textsSaying('next'),
      assignments: null,
      deadline: null,
    } as const;
    const done = await agree(test, conference, study, moveSubject('conclude_go', { successor }));
    expect(await versionsOf(done.linked)).toEqual([to]);
  });

  it('publish what their export as a file would define, to the byte', async () => {
    const version = await bench.published('action', relabelled(await bench.begin('action'), 'begin', 'Set off'));
    const library = bench.test.get(DefinitionLibrary);
    await library.refresh();
    const text = stringify(writeDefinition(library.get('action', version)));
    const read = checkDefinitionText(`action.v${version}.yaml`, text);
    const stored = await bench.test.owner.query<{ sha256: string }>(
      `select sha256 from workflow_definition where kind = 'action' and version = $1`,
      [version],
    );
    expect(read.ok && read.definitions[0]?.sha256).toBe(stored.rows[0]?.sha256);
  });

  it('are returned to their side when declined, with the reason, and can be taken back by it alone', async () => {
    const draft = await bench.begin('ongoing');
    const edited = await bench.edit(draft, relabelled(draft, 'begin', 'Take up'));
    const proposal = await bench.proposals.proposeVersion(bench.north, edited);
    expect(await refusalOf(bench.proposals.decline(bench.north, proposal, 'No'))).toMatchObject({
      code: 'own_proposal',
    });
    expect(await refusalOf(bench.proposals.rescind(bench.south, proposal))).toMatchObject({
      code: 'not_your_proposal',
    });
    await bench.proposals.decline(bench.south, proposal, 'Too soon');
    const declined = await bench.proposals.read(bench.north, proposal.id);
    expect(declined).toMatchObject({ state: 'declined', reason: 'Too soon', endedBy: 'south' });
    const returned = await bench.drafts.read(bench.south, draft.id);
    expect(returned).toMatchObject({ state: 'returned' });
    const again = await bench.proposals.proposeVersion(bench.north, returned);
    await bench.proposals.rescind(bench.north, again);
    expect(await refusalOf(bench.proposals.accept(bench.south, again))).toMatchObject({ code: 'proposal_gone' });
    expect(await refusalOf(bench.proposals.decline(bench.south, again, 'No'))).toMatchObject({ code: 'proposal_gone' });
  });

  it('end a race of accepting, taking back and editing in exactly one way', async () => {
    for (let round = 0; round < 8; round += 1) {
      const draft = await bench.begin('facilitation');
      const edited = await bench.edit(draft, relabelled(draft, 'begin', `Take up ${round}`));
      const proposal = await bench.proposals.proposeVersion(bench.north, edited);
      const now = await bench.drafts.read(bench.north, draft.id);
      const raced = await Promise.allSettled([
        bench.proposals.accept(bench.south, proposal),
        bench.proposals.rescind(bench.north, proposal),
        bench.drafts.edit(bench.north, now, relabelled(draft, 'begin', 'Later')),
      ]);
      const ended = await bench.proposals.read(bench.north, proposal.id);
      const kinds = (await kindsOf(draft.id)).filter((kind) => ['published', 'rescinded', 'voided'].includes(kind));
      expect(kinds).toHaveLength(1);
      expect(ended.state).toBe({ published: 'accepted', rescinded: 'rescinded', voided: 'voided' }[kinds[0] ?? '']);
      expect(raced.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(2);
    }
  });

  it('publish a number once: what counted on the same one is void, and must be proposed anew', async () => {
    const [one, two] = [await bench.begin('deliverable'), await bench.begin('deliverable', 1, bench.south)];
    const first = await bench.proposals.proposeVersion(
      bench.north,
      await bench.edit(one, relabelled(one, 'begin', 'First')),
    );
    const other = await bench.drafts.edit(bench.south, two, relabelled(two, 'begin', 'Second'));
    const second = await bench.proposals.proposeVersion(bench.south, other);
    const raced = await Promise.allSettled([
      bench.proposals.accept(bench.south, first),
      bench.proposals.accept(bench.north, second),
    ]);
    expect(raced.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const states = await Promise.all([first, second].map(({ id }) => bench.proposals.read(bench.north, id)));
    expect(states.map(({ state }) => state).sort()).toEqual(['accepted', 'voided']);
    const versions = await bench.test.owner.query(`select version from workflow_definition where kind = 'deliverable'`);
    expect(versions.rows).toHaveLength(2);
    const same = await bench.begin('deliverable', 101);
    expect(await refusalOf(bench.proposals.proposeVersion(bench.north, same))).toMatchObject({
      code: 'workflow_unchanged',
    });
  });

  it('leave a history and definitions that nobody can change', async () => {
    const draft = await bench.begin('study');
    const change = (sql: string): Promise<unknown> => bench.test.get(UnitOfWork).run(bench.north, (tx) => tx.rows(sql));
    await expect(change(`update workflow_record set kind = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(change('delete from workflow_record')).rejects.toThrow(/permission denied/);
    await expect(change(`update workflow_definition set sha256 = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(change('delete from workflow_consent')).rejects.toThrow(/permission denied/);
    for (const sql of [
      `update workflow_record set kind = 'x'`,
      'delete from workflow_record',
      'truncate workflow_record',
    ])
      await expect(bench.test.owner.query(sql)).rejects.toThrow(/append-only/);
    expect(await kindsOf(draft.id)).toEqual(['draft_begun']);
    const recorded = `select r.payload -> 'document' = d.body::jsonb as same from workflow_record r
      join workflow_draft d on d.id = r.subject_id where d.id = $1 and r.kind = 'draft_begun'`;
    expect((await bench.test.owner.query(recorded, [draft.id])).rows).toEqual([{ same: true }]);
  });

  it('are nothing for an auditor to write', async () => {
    const wish = { kind: 'study', basedOn: 1, title: 'x' } as const;
    expect(await refusalOf(bench.drafts.begin(bench.conference.auditor, wish))).toMatchObject({ code: 'no_side' });
  });
});
