import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { ConferenceFileDemonstration } from '../../conferences/index.js';

type Statement = ConferenceFileDemonstration['statements'][number];
type Position = ConferenceFileDemonstration['positions'][SideId][number];

/** What a demonstration tells, one act at a time. `index` is the statement's place in the file. */
export type ToldAct = { readonly on: CivilDate } & (
  | { readonly type: 'statement'; readonly side: SideId; readonly index: number; readonly statement: Statement }
  | { readonly type: 'position'; readonly side: SideId; readonly position: Position }
  | { readonly type: 'proposal'; readonly proposal: NonNullable<ConferenceFileDemonstration['proposal']> }
  | { readonly type: 'joint'; readonly joint: NonNullable<ConferenceFileDemonstration['joint']> }
);

/** On one day evidence comes before what rests on it. */
const ORDER: readonly ToldAct['type'][] = ['statement', 'position', 'proposal', 'joint'];

/** The acts in the order of their days. `setsPosition` = where a joint move to the told state puts every side, if anywhere. */
export function toldActs(told: ConferenceFileDemonstration, setsPosition: string | null): readonly ToldAct[] {
  const acts: ToldAct[] = told.statements.map((statement, index) => ({
    type: 'statement',
    on: statement.on,
    side: statement.side,
    index,
    statement,
  }));
  for (const [side, history] of Object.entries(told.positions)) {
    for (const position of history) {
      const byJointMove = position.since === told.joint?.on && position.state === setsPosition;
      if (!byJointMove) acts.push({ type: 'position', on: position.since, side, position });
    }
  }
  if (told.proposal !== null) acts.push({ type: 'proposal', on: told.proposal.on, proposal: told.proposal });
  if (told.joint !== null) acts.push({ type: 'joint', on: told.joint.on, joint: told.joint });
  return acts.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : ORDER.indexOf(a.type) - ORDER.indexOf(b.type)));
}
