import type { Actor } from '../../../src/domain/shared/actor.js';
import { civilDate } from '../../../src/domain/shared/civil-date.js';
import type { Language, LocalizedText } from '../../../src/domain/shared/language.js';
import type { CommitmentState } from '../../../src/domain/workflow/commitment-state.js';
import { moveSubject } from '../../../src/domain/workflow/subject.js';
import type { Facts } from '../../../src/domain/workflow/command.js';
import { ownOwnersDenial, proposables } from '../../../src/domain/workflow/proposable.js';
import { openMoves } from '../../../src/domain/workflow/open-moves.js';
import type { AssignmentView, CommitmentView, StatementView } from '../../../src/modules/commitments/index.js';
import type { Matter } from '../../../src/modules/rooms/commitment/matter.js';
import { translatorOf } from '../../../src/platform/web/i18n/translator-of.js';
import type { ViewContext } from '../../../src/platform/web/view-context.js';
import { shippedWorkflow } from '../shipped-workflow.js';

const DAY = civilDate('2026-11-20');
const HASH = 'ab'.repeat(32);

function words(text: string): LocalizedText {
  return { en: text, 'zh-Hant': text, 'zh-Hans': text };
}

/** A reader's context of 22 November 2026. */
export function aView(language: Language = 'en'): ViewContext {
  return {
    language,
    t: translatorOf(language).t,
    actorLabel: 'Liaison',
    path: '/commitments/c',
    csrf: 'token',
    today: civilDate('2026-11-22'),
    past: null,
    rooms: [],
    demo: false,
    theme: null,
  };
}

/** A liaison of the north's lead organisation; name what is different. */
export function anActor(different: Partial<Actor> = {}): Actor {
  return {
    accountId: 'account',
    postId: 'post',
    organisationId: 'north-lead',
    conferenceId: 'conference',
    sideId: 'north',
    role: 'liaison',
    language: 'en',
    name: 'A person',
    ...different,
  };
}

/** What the north said; name what is different. */
export function aStatement(different: Partial<StatementView> = {}): StatementView {
  return {
    id: 'statement',
    activity: 'some',
    language: 'en',
    narrative: 'What was said.',
    periodFrom: civilDate('2026-05-01'),
    periodTo: civilDate('2026-10-31'),
    visibility: 'shared',
    statedOn: DAY,
    demonstration: false,
    ...different,
  };
}

function aLead(sideId: string): AssignmentView {
  const name = words(`${sideId} bureau`);
  const lead = { organisationId: `${sideId}-lead`, code: sideId, name, shortName: name, sideId } as const;
  return { ...lead, part: 'lead', inferred: false, posts: [words(`${sideId} post`)] };
}

/** A deliverable on which south is fulfilled, north under way, and south's proposal to complete is open unless another is given. */
export function aMatter(different: Partial<CommitmentView> = {}, actor: Actor = anActor()): Matter {
  const definition = shippedWorkflow('deliverable');
  const side = (id: string) => ({ id, name: words(id), seal: '印', calendar: 'none', language: 'en' as const });
  const position = (sideId: string, state: string) => {
    const told = {
      since: DAY,
      waitingFor: null,
      waitingLanguage: null,
      activity: 'some' as const,
      statement: aStatement(),
      draft: null,
    };
    return { sideId, state, ...told };
  };
  const commitment: CommitmentView = {
    frame: {
      id: 'conference',
      name: words('Conference'),
      tag: 'T',
      authoritative: 'zh-Hant',
      sides: [side('north'), side('south')],
      sessions: [],
      areas: [],
    },
    id: 'c',
    number: '03.01',
    officialNumber: null,
    kind: 'deliverable',
    workflowVersion: 1,
    workflows: [definition],
    sessionNumber: 1,
    areaNumber: 3,
    areaTitle: words('Area'),
    authoritative: 'zh-Hant',
    texts: [
      { language: 'zh-Hant', title: '題目', body: '文本', authoritative: true, staleSince: null },
      {
        language: 'en',
        title: 'Title',
        body: 'Body',
        authoritative: false,
        staleSince: new Date('2026-11-01T02:00:00Z'),
      },
    ],
    assignments: [aLead('north'), aLead('south')],
    positions: [position('north', 'under_way'), position('south', 'fulfilled')],
    waitedFor: [],
    jointState: 'agreed',
    standing: 'sides_differ',
    agreedOn: civilDate('2023-05-11'),
    closedOn: null,
    proposal: {
      id: 'proposal',
      move: 'complete',
      subject: moveSubject('complete'),
      workflowVersion: 1,
      counters: null,
      supersededBy: null,
      moveLabel: words('Propose completion'),
      to: 'completed',
      toLabel: words('Fulfilled'),
      state: 'open',
      proposedBy: 'south',
      proposer: null,
      reason: null,
      reasonLanguage: null,
      sentence: { language: 'zh-Hant', text: '已建立。', renderings: {} },
      contentHash: HASH,
      evidence: [],
      consents: [{ sideId: 'south', givenOn: DAY, givenAt: new Date('2026-11-20T01:00:00Z') }],
      awaits: ['north'],
      openedOn: DAY,
      openedAt: new Date('2026-11-20T01:00:00Z'),
      decidedAt: null,
      decidedBy: null,
      decisionReason: null,
    },
    pastProposals: [],
    deadline: null,
    schedule: null,
    deadlines: [],
    links: [],
    slippage: { firstLatest: null, latest: null, days: null, months: null, daysBeyondMonths: null, extensions: 0 },
    evidence: [],
    path: [],
    records: { records: [], next: null, total: 0 },
    source: null,
    instrument: null,
    drafts: 0,
    version: 7,
    ...different,
  };
  return {
    actor,
    commitment,
    moves: movesOf(definition, commitment, actor),
    reminders: [],
    bodies: [],
    timers: { planned: [], fired: [] },
  };
}

function movesOf(definition: Matter['moves']['definition'], commitment: CommitmentView, actor: Actor): Matter['moves'] {
  const { proposal } = commitment;
  const open =
    proposal === null
      ? null
      : {
          id: proposal.id,
          subject: proposal.subject,
          proposedBy: proposal.proposedBy,
          contentHash: proposal.contentHash,
          consents: proposal.consents.map(({ sideId }) => sideId),
        };
  const state: CommitmentState = {
    joint: commitment.jointState,
    positions: Object.fromEntries(
      commitment.positions.map(({ sideId, state: at, since, waitingFor }) => [
        sideId,
        { state: at, since, waitingFor },
      ]),
    ),
    proposal: open,
    version: commitment.version,
  };
  const part = commitment.assignments.find((one) => one.organisationId === actor.organisationId)?.part ?? 'none';
  const facts: Facts = {
    sides: commitment.frame.sides.map(({ id }) => id),
    actor: { sideId: actor.sideId, role: actor.role, part },
    on: DAY,
    sharedEvidence: commitment.evidence.length,
    sentence: true,
    contentHash: null,
  };
  return {
    ...openMoves(definition, state, facts),
    commitmentId: commitment.id,
    version: commitment.version,
    definition,
    proposal: open,
    proposables: proposables(definition, state, facts),
    ownOwners: ownOwnersDenial(definition, state, facts),
    helpers: [],
  };
}
