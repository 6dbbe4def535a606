import type { RecordBody } from '../../../domain/records/record-body.js';
import type { Language } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import { agreedSentence } from '../../../domain/workflow/agreed-sentence.js';
import { NEVER_STATED, type JointMove, type Need } from '../../../domain/workflow/definition.js';
import { moveSubject } from '../../../domain/workflow/subject.js';
import { stableId } from '../stable-id.js';
import type { HistoryStep } from './history-step.js';
import { PlanFault } from './plan-fault.js';
import type { Planning } from './planning.js';
import { sideMoves } from './side-moves.js';
import { toldActs, type ToldAct } from './told-acts.js';

type Told<Type extends ToldAct['type']> = Extract<ToldAct, { type: Type }>;

/** The demonstration of a commitment as records, in the order of days. Throws PlanFault where no move leads to a told state. */
export function tellDemonstration(planning: Planning): readonly HistoryStep[] {
  const told = planning.commitment.demonstration;
  if (told === null) return [];
  const joint = told.joint === null ? null : jointMove(planning, told.joint.state);
  const sets = joint?.move.setsPosition ?? null;
  const at = new Map<SideId, string>();
  return toldActs(told, sets).flatMap((act): readonly HistoryStep[] => {
    switch (act.type) {
      case 'statement':
        return [{ on: act.on, side: act.side, bodies: [reported(planning, act)] }];
      case 'position':
        return [{ on: act.on, side: act.side, bodies: stated(planning, act, at) }];
      case 'proposal':
        return [{ on: act.on, side: act.proposal.side, bodies: [opened(planning, act.proposal)] }];
      case 'joint':
        return joint === null ? [] : closed(planning, act.joint, joint);
    }
  });
}

function reported({ file, commitment }: Planning, { side, index, statement }: Told<'statement'>): RecordBody {
  const id = (what: string, ...more: number[]) => stableId(what, file.id, commitment.number, index, ...more);
  return {
    kind: 'progress_reported',
    statementId: id('statement'),
    side,
    activity: statement.activity,
    language: statement.language,
    narrative: statement.text,
    periodFrom: statement.period[0],
    periodTo: statement.period[1],
    visibility: statement.visibility,
    evidence: statement.evidence.map((paper, at) => ({ id: id('evidence', at), ...paper, url: null })),
    demonstration: true,
  };
}

function stated(planning: Planning, { side, position }: Told<'position'>, at: Map<SideId, string>): RecordBody[] {
  const { definition, commitment } = planning;
  let from = at.get(side) ?? null;
  const way = sideMoves(definition, from, position.state);
  if (way === null)
    throw new PlanFault(commitment.number, 'told_no_way', { side, from: from ?? NEVER_STATED, to: position.state });
  return way.map((name): RecordBody => {
    const to = definition.moves[name]?.to ?? position.state;
    const waits = definition.moves[name]?.needs.includes('waiting_for') === true;
    const waitingFor = waits ? bodiesWaitedFor(planning, side, position.waitingFor) : null;
    const language = waits ? { language: languageOf(planning, side) } : {};
    const body = {
      kind: 'position_stated',
      side,
      move: name,
      from,
      to,
      waitingFor,
      reason: null,
      ...language,
    } as const;
    from = to;
    at.set(side, to);
    return body;
  });
}

/** By name and not by code, in the side's own language: what its officer would have written. */
function bodiesWaitedFor(planning: Planning, side: SideId, one: string | null): string {
  const { file, commitment } = planning;
  const language = languageOf(planning, side);
  const codes = one === null ? commitment.waitingFor : [one];
  return codes.map((code) => file.organisations.find((body) => body.code === code)?.name[language] ?? code).join(' / ');
}

function languageOf({ file }: Planning, side: SideId): Language {
  return file.sides.find(({ id }) => id === side)?.language ?? file.authoritative;
}

type Proposal = Told<'proposal'>['proposal'];

function opened(
  { file, commitment, definition }: Planning,
  told: Pick<Proposal, 'side' | 'move' | 'sentence'>,
): RecordBody {
  const move = Object.hasOwn(definition.moves, told.move) ? definition.moves[told.move] : undefined;
  if (move?.scope !== 'joint')
    throw new PlanFault(commitment.number, 'told_no_joint_move', { kind: commitment.kind, move: told.move });
  mustBeTellable(commitment.number, told.move, move);
  const text = told.sentence[file.authoritative];
  const asReason = move.needs.includes('reason');
  return {
    kind: 'proposal_opened',
    proposalId: stableId('proposal', file.id, commitment.number),
    subject: moveSubject(told.move),
    counters: null,
    side: told.side,
    contentHash: '',
    reason: asReason ? text : null,
    ...(asReason ? { language: file.authoritative } : {}),
    sentence: agreedSentence({ language: file.authoritative, text, renderings: told.sentence }),
    content: null,
  };
}

/** What the words of a demonstration can bring along. */
const TELLABLE: readonly Need[] = ['reason', 'evidence', 'sentence'];

function mustBeTellable(number: string, name: string, { needs }: JointMove): void {
  const more = needs.filter((need) => !TELLABLE.includes(need));
  if (more.length > 0) throw new PlanFault(number, 'told_needs_more', { move: name, needs: more.join(', ') });
}

interface NamedMove {
  readonly name: string;
  readonly move: JointMove;
}

/** The joint move that closes a commitment in this state. */
function jointMove({ definition, commitment }: Planning, state: string): NamedMove {
  const { joint, moves, initialJoint } = definition;
  const isClosed = Object.hasOwn(joint, state) && joint[state]?.open === false;
  for (const [name, move] of Object.entries(isClosed ? moves : {})) {
    if (move.scope === 'joint' && move.to === state && move.from.includes(initialJoint)) return { name, move };
  }
  throw new PlanFault(commitment.number, 'told_no_way_to_close', { kind: commitment.kind, state });
}

/** The first side proposes, every other consents on the same day, and the last consent makes the move. */
function closed(planning: Planning, told: Told<'joint'>['joint'], { name, move }: NamedMove): readonly HistoryStep[] {
  const { file, definition } = planning;
  const [first, ...others] = file.sides.map(({ id }) => id);
  if (first === undefined) return [];
  const opening = opened(planning, { side: first, move: name, sentence: told.sentence });
  const proposalId = stableId('proposal', file.id, planning.commitment.number);
  const moved: RecordBody = {
    kind: 'joint_moved',
    move: name,
    from: definition.initialJoint,
    to: move.to,
    proposalId,
    setsPosition: move.setsPosition,
  };
  const consents = others.map((side, index): HistoryStep => {
    const consent: RecordBody = { kind: 'consent_given', proposalId, side, contentHash: '' };
    return { on: told.on, side, bodies: index === others.length - 1 ? [consent, moved] : [consent] };
  });
  return [{ on: told.on, side: first, bodies: [opening] }, ...consents];
}
