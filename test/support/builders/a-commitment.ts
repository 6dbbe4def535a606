import { randomUUID } from 'node:crypto';
import { civilDate, type CivilDate } from '../../../src/domain/shared/civil-date.js';
import type { Rhythm } from '../../../src/domain/deadlines/deadline.js';
import type { Kind } from '../../../src/domain/shared/kind.js';
import type { ProgressReported, CommitmentSource, RecordBody } from '../../../src/domain/records/record-body.js';
import { applyRecord } from '../../../src/domain/workflow/apply-record.js';
import type { CommitmentState } from '../../../src/domain/workflow/commitment-state.js';
import { type Definition, NEVER_STATED } from '../../../src/domain/workflow/definition.js';
import { initialState } from '../../../src/domain/workflow/initial-state.js';
import { type CommitmentInHand, CommitmentStore, DefinitionLibrary } from '../../../src/modules/commitments/index.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import type { TestApplication } from '../test-application.js';
import { type BuiltConference, inEveryLanguage } from './a-conference.js';

/** A commitment as built. */
export interface BuiltCommitment {
  readonly id: string;
  readonly number: string;
  readonly version: number;
}

const PARTS = ['lead', 'supporting', 'delivering', 'waiting_for'] as const;
const AGREED_ON = civilDate('2026-01-05');
let built = 0;

/**
 * A deliverable of the conference, just agreed: no side has stated a position, nothing is due, and every unit named for a part
 * has it. Each call of a builder's method adds to its history; `build` writes it through the store, as the product would.
 */
export function aCommitment(test: TestApplication, conference: BuiltConference): CommitmentBuilder {
  return new CommitmentBuilder(test, conference);
}

class CommitmentBuilder {
  private kind: Kind = 'deliverable';
  private readonly positions: (readonly [string, string])[] = [];
  private readonly statements: ProgressReported[] = [];
  private workflowVersion: number | null = null;
  private every: Rhythm | null = null;
  private dueOn: CivilDate | null = null;
  private source: CommitmentSource | null = null;

  constructor(
    private readonly test: TestApplication,
    private readonly conference: BuiltConference,
  ) {}

  of(kind: Kind): this {
    this.kind = kind;
    return this;
  }

  /** Runs on this version of its workflow, and not on the newest one shipped. */
  on(version: number): this {
    this.workflowVersion = version;
    return this;
  }

  /** Stands at this place of its instrument. */
  from(source: CommitmentSource): this {
    this.source = source;
    return this;
  }

  /** Agreed to be done by a day. */
  due(day: string): this {
    this.dueOn = civilDate(day);
    return this;
  }

  /** Agreed to be done in every such period. */
  dueEvery(every: Rhythm): this {
    this.every = every;
    return this;
  }

  /** The side has stated this position. */
  with(side: string, position: string): this {
    this.positions.push([side, position]);
    return this;
  }

  /** Every side has stated this position. */
  withAll(position: string): this {
    for (const side of this.conference.sides) this.with(side, position);
    return this;
  }

  /** The side has shared a report of 2026 so far, with one paper. */
  withEvidence(side: string): this {
    this.statements.push(reportOf(side));
    return this;
  }

  async build(): Promise<BuiltCommitment> {
    const library = this.test.get(DefinitionLibrary);
    const { kind, workflowVersion: version } = this;
    const definition = version === null ? library.newest(kind) : await library.find({ kind, version });
    built += 1;
    const number = `01.${String(built).padStart(5, '0')}`;
    const { id: conferenceId, sides } = this.conference;
    const start: CommitmentState = { ...initialState(definition, sides), version: 0 };
    let taken: CommitmentInHand = {
      id: randomUUID(),
      conferenceId,
      number,
      kind: this.kind,
      workflowVersion: definition.version,
      definition,
      sides,
      state: start,
      part: 'none',
    };
    for (const { side, bodies } of bySide([this.agreed(definition, number), ...this.later(definition)])) {
      const next = bodies.reduce<CommitmentState>(
        (state, body) =>
          body.kind === 'position_stated'
            ? applyRecord(state, body, { sides, on: AGREED_ON })
            : { ...state, version: state.version + 1 },
        taken.state,
      );
      const nobody = { accountId: null, postId: null, on: AGREED_ON, at: new Date('2026-01-05T04:00:00Z') };
      await this.test.get(UnitOfWork).run({ sideId: side }, (tx) => {
        const author = { ...nobody, sideId: side };
        return this.test.get(CommitmentStore).append(tx, taken, { bodies, next, author });
      });
      taken = { ...taken, state: next };
    }
    return { id: taken.id, number, version: taken.state.version };
  }

  private agreed(definition: Definition, number: string): RecordBody {
    const { sides, sessionNumber, areaNumber } = this.conference;
    const titles = inEveryLanguage(`Commitment ${number}`);
    return {
      kind: 'commitment_agreed',
      number,
      areaNumber,
      sessionNumber,
      commitmentKind: this.kind,
      workflowVersion: definition.version,
      authoritative: 'en',
      texts: {
        en: { title: titles.en, body: 'A platform is to be opened.' },
        'zh-Hant': { title: titles['zh-Hant'], body: '將開設平台。' },
        'zh-Hans': { title: titles['zh-Hans'], body: '将开设平台。' },
      },
      assignments: sides.flatMap((side) =>
        PARTS.map((part) => ({ organisation: `${side}-${part}`, side, part, inferred: false })),
      ),
      source: this.source,
      instrument: null,
      initialJoint: definition.initialJoint,
    };
  }

  private later(definition: Definition): RecordBody[] {
    const due: RecordBody[] = this.dueOn === null ? [] : [dueBy(this.dueOn)];
    if (this.every !== null) due.push(dueInEvery(this.every));
    const stated = this.positions.map(([side, to]): RecordBody => {
      const move = firstMoveTo(definition, to);
      const waitingFor = definition.moves[move]?.needs.includes('waiting_for') ? 'A third party' : null;
      return { kind: 'position_stated', side, move, from: null, to, waitingFor, reason: null };
    });
    return [...due, ...this.statements, ...stated];
  }
}

/** A report is written by its own side; all else here is of nobody's. */
function bySide(bodies: readonly RecordBody[]): readonly { side: string | null; bodies: readonly RecordBody[] }[] {
  const runs: { side: string | null; bodies: RecordBody[] }[] = [];
  for (const body of bodies) {
    const side = body.kind === 'progress_reported' ? body.side : null;
    const last = runs.at(-1);
    if (last?.side === side) last.bodies.push(body);
    else runs.push({ side, bodies: [body] });
  }
  return runs;
}

function firstMoveTo(definition: Definition, position: string): string {
  const found = Object.entries(definition.moves).find(
    ([, move]) => move.scope === 'side' && move.to === position && move.from.includes(NEVER_STATED),
  );
  if (found === undefined) throw new Error(`${definition.kind} has no first move to ${position}`);
  return found[0];
}

function dueBy(day: CivilDate): RecordBody {
  const none = { words: null, session: null, every: null };
  const deadline = { kind: 'dated', precision: 'day', earliest: day, latest: day, ...none } as const;
  return { kind: 'deadline_set', version: 1, deadline, reason: null, demonstration: false };
}

function dueInEvery(every: Rhythm): RecordBody {
  const none = { earliest: null, latest: null, words: null, session: null };
  const deadline = { kind: 'recurring', precision: every, every, ...none } as const;
  return { kind: 'deadline_set', version: 1, deadline, reason: null, demonstration: false };
}

function reportOf(side: string): ProgressReported {
  return {
    kind: 'progress_reported',
    statementId: randomUUID(),
    side,
    activity: 'some',
    language: 'en',
    narrative: 'The site was surveyed.',
    periodFrom: civilDate('2026-01-01'),
    periodTo: civilDate('2026-06-30'),
    visibility: 'shared',
    evidence: [
      {
        id: randomUUID(),
        title: 'Survey report',
        datedOn: civilDate('2026-06-01'),
        keptAt: 'Registry',
        url: null,
      },
    ],
    demonstration: false,
  };
}
