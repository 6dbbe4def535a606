import type { Actor } from '../../../domain/shared/actor.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { versionThatHas } from '../../../domain/workflow/version-that-has.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { LanguageRun } from '../../../platform/web/wording.js';
import type { CommitmentView, MovesAtHand } from '../../commitments/index.js';
import type { OrganisationView } from '../../directory/index.js';
import type { ComingReminder } from '../../reminders/index.js';
import type { CommitmentTimers } from '../../timers/index.js';

/** A commitment as one reader has it before him: what it says, what he can do with it, what he will be reminded of. */
export interface Matter {
  readonly actor: Actor;
  readonly commitment: CommitmentView;
  readonly moves: MovesAtHand;
  readonly reminders: readonly ComingReminder[];
  readonly timers: CommitmentTimers;
  /** Organisations of the conference, where a proposal on the page may name them. */
  readonly bodies: readonly OrganisationView[];
}

export interface MatterProps {
  readonly view: ViewContext;
  readonly matter: Matter;
}

/** Address of the commitment's page. */
export function roomOf({ commitment }: Matter): string {
  return `/commitments/${commitment.id}`;
}

/** The title in the page's language, or the authoritative one, or the only one there is, with its own language. */
export function titleOf(view: ViewContext, { commitment }: Matter): string | LanguageRun {
  const own = commitment.texts.find(({ language }) => language === view.language);
  if (own !== undefined) return own.title;
  const signed = commitment.texts.find(({ authoritative }) => authoritative) ?? commitment.texts[0];
  return signed === undefined ? commitment.number : { text: signed.title, lang: signed.language };
}

/** "03.01 · Title", the line over the title of a form. */
export function overline(
  view: ViewContext,
  matter: Matter,
): { key: string; params: Record<string, string | LanguageRun> } {
  return { key: 'commitment.over', params: { number: matter.commitment.number, title: titleOf(view, matter) } };
}

/** Name of a side in the page's language. */
export function sideName(view: ViewContext, { commitment }: Matter, sideId: SideId): string {
  return commitment.frame.sides.find((side) => side.id === sideId)?.name[view.language] ?? sideId;
}

/** Names of several sides as one text. */
export function sideNames(view: ViewContext, matter: Matter, sideIds: readonly SideId[]): string {
  return sideIds.map((id) => sideName(view, matter, id)).join(view.t('commitment.join'));
}

/** Every side but the reader's, in declared order. */
export function otherSides({ actor, commitment }: Matter): readonly SideId[] {
  return commitment.frame.sides.map((side) => side.id).filter((id) => id !== actor.sideId);
}

/** Name of the reader's side; of his organisation's conference where his post belongs to no side. */
export function ownSide(view: ViewContext, matter: Matter): string {
  const { sideId } = matter.actor;
  return sideId === null ? matter.commitment.frame.name[view.language] : sideName(view, matter, sideId);
}

/** A version of its workflow that the commitment ran on; the present one where it did not. */
export function workflowThen({ commitment, moves }: Matter, version: number): Definition {
  return commitment.workflows.find((one) => one.version === version) ?? moves.definition;
}

/** Words of a position state, in the present workflow unless an earlier one is given; of null where a side never stated one. */
export function positionLabel(
  view: ViewContext,
  { moves, commitment }: Matter,
  state: string | null,
  workflow: Definition = moves.definition,
): string {
  if (state === null) return view.t('marks.standing.no_report');
  const having = versionThatHas(workflow, commitment.workflows, 'positions', state);
  return having.positions[state]?.labels[view.language] ?? state;
}

/** Words of a joint state, in the present workflow unless an earlier one is given. */
export function jointLabel(
  view: ViewContext,
  { moves, commitment }: Matter,
  state: string,
  workflow: Definition = moves.definition,
): string {
  const having = versionThatHas(workflow, commitment.workflows, 'joint', state);
  return having.joint[state]?.labels[view.language] ?? state;
}

/** True where this reader can make the move, or give the answer, now. */
export function isOpen({ moves }: Matter, move: string): boolean {
  return moves.open.some((open) => open.move === move);
}
