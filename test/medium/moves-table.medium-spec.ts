import { KINDS } from '../../src/domain/shared/kind.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { type Definition, type Move, NEVER_STATED } from '../../src/domain/workflow/definition.js';
import { DefinitionLibrary, MoveService } from '../../src/modules/commitments/index.js';
import { ProposalService } from '../../src/modules/proposals/index.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference, type Unit, UNITS } from '../support/builders/a-conference.js';
import { filledMove } from '../support/filled-subject.js';
import { refusalOf } from '../support/refusal-of.js';
import { recordsIn } from '../support/replay-of.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

/** What the definition file says, read anew here: who may, whatever the state. Independent of the engine on purpose. */
function mayMake(move: Move, unit: Unit | 'auditor'): boolean {
  if (unit === 'auditor') return false;
  if (unit === 'secretariat') return move.by.includes('secretariat');
  if (!move.by.includes('liaison')) return false;
  return move.guards.every((guard) => (guard === 'leads' ? unit === 'lead' : unit !== 'outsider'));
}

const reachable = ({ moves }: Definition): string[] => [
  NEVER_STATED,
  ...new Set(
    Object.values(moves).flatMap((move) =>
      move.scope === 'side' && move.from.includes(NEVER_STATED) ? [move.to] : [],
    ),
  ),
];

describe('every workflow, state, move, role and side, through the service', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  const actors: (readonly [Unit | 'auditor', (side: string) => Actor])[] = [
    ...UNITS.map((unit) => [unit, (side: string) => conference.actor(side, unit)] as const),
    ['auditor', () => conference.auditor],
  ];

  beforeAll(async () => {
    test = await startTestApplication();
    conference = await aConference(test);
  }, 60_000);

  afterAll(() => test?.close());

  const definitionOf = (kind: (typeof KINDS)[number]) => test.get(DefinitionLibrary).newest(kind);
  const filled = { reason: 'A reason.', waitingFor: 'A body' };

  it.each(KINDS)(
    '%s: side moves',
    async (kind) => {
      const definition = definitionOf(kind);
      const sideMoves = Object.entries(definition.moves).filter(([, move]) => move.scope === 'side');
      let cells = 0;
      for (const [index, state] of reachable(definition).entries()) {
        for (const [name, move] of sideMoves) {
          const side = conference.sides[(cells + index) % 2] ?? '';
          const builder = aCommitment(test, conference).of(kind).withEvidence('north');
          const commitment = await (state === NEVER_STATED ? builder : builder.with(side, state)).build();
          const wish = { commitmentId: commitment.id, move: name, ...filled, seenVersion: commitment.version };
          const open = move.from.includes(state);
          const [able, unable] = [
            actors.filter(([unit]) => mayMake(move, unit)),
            actors.filter(([unit]) => !mayMake(move, unit)),
          ];
          for (const [unit, actorOf] of open ? unable : actors) {
            const refusal = await refusalOf(test.get(MoveService).move(actorOf(side), wish));
            const barred = unit === 'auditor' ? 'role_not_allowed' : 'not_leading';
            expect([state, name, unit, refusal.code]).toEqual([
              state,
              name,
              unit,
              mayMake(move, unit) ? 'wrong_state' : barred,
            ]);
            cells += 1;
          }
          expect(await recordsIn(test, commitment.id)).toHaveLength(commitment.version);
          const chosen = open ? able[cells % able.length] : undefined;
          if (chosen === undefined) continue;
          await test.get(MoveService).move(chosen[1](side), wish);
          const stated = await test.owner.query(
            'select state from "position" where commitment_id = $1 and side_id = $2',
            [commitment.id, side],
          );
          expect([state, name, stated.rows]).toEqual([state, name, [{ state: move.to }]]);
          cells += 1;
        }
      }
      expect(cells).toBeGreaterThan(20);
    },
    60_000,
  );

  it.each(KINDS)(
    '%s: joint moves with all they need, and nothing moves once closed',
    async (kind) => {
      const definition = definitionOf(kind);
      const proposals = test.get(ProposalService);
      for (const [name, move] of Object.entries(definition.moves)) {
        if (move.scope !== 'joint') continue;
        const commitment = await aCommitment(test, conference)
          .of(kind)
          .withEvidence('south')
          .withAll('under_way')
          .build();
        const sentence = { language: 'en', text: 'It stands.' } as const;
        const other = move.needs.includes('into') ? await aCommitment(test, conference).build() : null;
        const subject = { ...filledMove(definition, name), into: other?.number ?? null };
        const wish = {
          commitmentId: commitment.id,
          subject,
          sentence,
          reason: 'A reason.',
          seenVersion: commitment.version,
        };
        for (const [unit, actorOf] of actors.filter(([unit]) => !mayMake(move, unit)))
          expect([name, unit, (await refusalOf(proposals.propose(actorOf('north'), wish))).status]).toEqual([
            name,
            unit,
            403,
          ]);
        const opened = await proposals.propose(conference.actor('north', 'secretariat'), wish);
        const consent = { proposalId: opened.proposalId, contentHash: opened.contentHash, seenVersion: opened.version };
        for (const [unit, actorOf] of actors.filter(([unit]) => !mayMake(move, unit)))
          expect([name, unit, (await refusalOf(proposals.accept(actorOf('south'), consent))).status]).toEqual([
            name,
            unit,
            403,
          ]);
        const done = await proposals.accept(conference.actor('south', 'secretariat'), consent);
        expect([name, done.joint, done.state]).toEqual([name, move.to, 'accepted']);
        if (definition.joint[move.to]?.open === true) continue;
        for (const [other, { scope }] of Object.entries(definition.moves)) {
          const at = { commitmentId: commitment.id, move: other, ...filled, seenVersion: done.version };
          const lead = conference.actor('north', 'lead');
          const refused =
            scope === 'side' ? test.get(MoveService).move(lead, at) : proposals.propose(lead, { ...at, sentence });
          expect([name, other, (await refusalOf(refused)).code]).toEqual([name, other, 'closed']);
        }
      }
    },
    60_000,
  );
});
