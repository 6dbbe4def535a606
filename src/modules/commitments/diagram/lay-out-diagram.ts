import type { Language } from '../../../domain/shared/language.js';
import { STANDINGS, type Standing } from '../../../domain/shared/standing.js';
import { NEVER_STATED, SPLIT_STATE, type Definition, type Move } from '../../../domain/workflow/definition.js';
import type { DiagramSituation } from './diagram-situation.js';
import { LINE_HEIGHT, widthOf, wrapLabel } from './wrap-label.js';

export const COLUMN = 136;
export const BOX = { width: 120, padding: 10 } as const;
export const ROW = 42;
const MARGIN = 16;
const HEADING = 34;
const GAP = 36;
const LOOP = 24;

/** A state at the head of its column. */
export interface StateBox {
  readonly x: number;
  readonly lines: readonly string[];
  readonly look: 'start' | 'open' | 'closed';
  readonly isPresent: boolean;
  /** Who is here, printed below the box. */
  readonly here: readonly string[];
}

/** A move, as a line below the states: dots where it may start, an arrow where it leads. */
export interface MoveLine {
  readonly y: number;
  readonly label: string;
  /** Where the label stands: its middle above an arrow, its start beside a loop. */
  readonly labelX: number;
  readonly from: readonly number[];
  readonly to: number;
  /** It may also start where it leads. */
  readonly loops: boolean;
  readonly look: 'plain' | 'walked' | 'open' | 'split';
}

export interface Panel {
  readonly title: string;
  readonly y: number;
  readonly boxY: number;
  readonly boxHeight: number;
  readonly bottom: number;
  readonly states: readonly StateBox[];
  readonly moves: readonly MoveLine[];
}

export interface DiagramLayout {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly Panel[];
  /** How to read the drawing; `y` is that of the first line. */
  readonly legend: { readonly y: number; readonly lines: readonly string[] };
}

/** The words of a diagram that are no labels of the definition. */
export interface DiagramWords {
  readonly joint: string;
  readonly positions: string;
  readonly neverStated: string;
  readonly split: string;
  readonly now: string;
  readonly legend: string;
}

interface Drawn {
  readonly definition: Definition;
  readonly situation: DiagramSituation | null;
  readonly language: Language;
  readonly words: DiagramWords;
}

interface Column {
  readonly state: string;
  readonly label: string;
  readonly look: StateBox['look'];
  readonly isPresent: boolean;
  readonly here: readonly string[];
}

interface Lane {
  readonly name: string | null;
  readonly label: string;
  readonly from: readonly string[];
  readonly to: string;
}

/**
 * The places of everything in the diagram of a definition. States stand in a row, those of all sides together above those of
 * one side; every move has a line of its own below, so that no two lines cross and no label hides another.
 */
export function layOutDiagram(drawn: Drawn): DiagramLayout {
  const joint = panelOf(drawn, drawn.words.joint, jointColumns(drawn), lanesOf(drawn, 'joint'), MARGIN);
  const below = joint.bottom + GAP;
  const positions = panelOf(drawn, drawn.words.positions, positionColumns(drawn), lanesOf(drawn, 'side'), below);
  const columns = Math.max(joint.states.length, positions.states.length, 3);
  const width = 2 * MARGIN + columns * COLUMN;
  const lines = wrapLabel(drawn.words.legend, width - 2 * MARGIN);
  const legend = { y: positions.bottom + GAP, lines };
  const height = legend.y + (lines.length - 1) * LINE_HEIGHT + MARGIN;
  return { width, height, legend, panels: [joint, positions].map((panel) => within(panel, width)) };
}

function jointColumns({ definition, situation, language, words }: Drawn): readonly Column[] {
  return inOrder(definition.joint).map(([state, { labels, open }]) => {
    const isPresent = situation?.joint === state;
    const here = isPresent ? [words.now] : [];
    return { state, label: labels[language], look: open ? 'open' : 'closed', isPresent, here };
  });
}

/** From the beginning of the work to its end: a definition has no order once it is stored. */
function inOrder<State extends { readonly standing: Standing | null }>(
  states: Readonly<Record<string, State>>,
): readonly (readonly [string, State])[] {
  const rank = ({ standing }: State): number => (standing === null ? -1 : STANDINGS.indexOf(standing));
  return Object.entries(states).sort(([, one], [, other]) => rank(one) - rank(other));
}

function positionColumns({ definition, situation, language, words }: Drawn): readonly Column[] {
  const start = { state: NEVER_STATED, label: words.neverStated, look: 'start' } as const;
  const stated = inOrder(definition.positions).map(([state, { labels }]) => ({
    state,
    label: labels[language],
    look: 'open' as const,
  }));
  return [start, ...stated].map((column) => {
    const here = (situation?.sides ?? []).filter(({ position }) => (position ?? NEVER_STATED) === column.state);
    return { ...column, isPresent: here.length > 0, here: here.map(({ name }) => name) };
  });
}

function lanesOf({ definition, language, words }: Drawn, scope: Move['scope']): readonly Lane[] {
  const moves = Object.entries(definition.moves).filter(([, move]) => move.scope === scope);
  const lanes: readonly Lane[] = moves.map(([name, { from, to, labels }]) => ({
    name,
    label: labels[language],
    from,
    to,
  }));
  if (scope === 'side' || !Object.hasOwn(definition.joint, SPLIT_STATE)) return lanes;
  const open = Object.keys(definition.joint).filter((state) => definition.joint[state]?.open === true);
  return [...lanes, { name: null, label: words.split, from: open, to: SPLIT_STATE }];
}

function panelOf(drawn: Drawn, title: string, columns: readonly Column[], lanes: readonly Lane[], y: number): Panel {
  const wrapped = columns.map(({ label }) => wrapLabel(label, BOX.width - 2 * BOX.padding));
  const names = columns.map(({ here }) => here.flatMap((name) => wrapLabel(name, BOX.width)));
  const boxHeight = Math.max(...wrapped.map((lines) => lines.length)) * LINE_HEIGHT + 2 * BOX.padding;
  const boxY = y + HEADING;
  const namesHeight = Math.max(0, ...names.map((lines) => lines.length)) * LINE_HEIGHT;
  const first = boxY + boxHeight + namesHeight + ROW;
  const xOf = new Map(columns.map(({ state }, index) => [state, MARGIN + index * COLUMN + COLUMN / 2]));
  const states = columns.map(({ state, look, isPresent }, index): StateBox => ({
    x: xOf.get(state) ?? 0,
    lines: wrapped[index] ?? [],
    look,
    isPresent,
    here: names[index] ?? [],
  }));
  const moves = inOrderOf(lanes, xOf).map((lane, index) => moveLine(lane, first + index * ROW, xOf, drawn.situation));
  return { title, y, boxY, boxHeight, bottom: first + Math.max(0, lanes.length - 1) * ROW + ROW / 2, states, moves };
}

/** Moves by how far the work must have come for them, those that lead there before those that lead back. */
function inOrderOf(lanes: readonly Lane[], xOf: ReadonlyMap<string, number>): readonly Lane[] {
  const farthest = ({ from, to }: Lane): number => Math.max(...[...from, to].map((state) => xOf.get(state) ?? 0));
  const leadsBack = (lane: Lane): number => (xOf.get(lane.to) === farthest(lane) ? 0 : 1);
  return [...lanes].sort((a, b) => farthest(a) - farthest(b) || leadsBack(a) - leadsBack(b));
}

function moveLine(
  { name, label, from, to }: Lane,
  y: number,
  xOf: ReadonlyMap<string, number>,
  situation: DiagramSituation | null,
): MoveLine {
  const target = xOf.get(to) ?? 0;
  const loops = from.includes(to);
  const starts = from.filter((state) => state !== to).flatMap((state) => xOf.get(state) ?? []);
  const ends = [...starts, target];
  const isLoop = starts.length === 0;
  // Beside a loop, above an arrow.
  const labelX = isLoop ? target + LOOP + 8 : (Math.min(...ends) + Math.max(...ends)) / 2;
  const isOpen = name !== null && situation?.open.includes(name) === true;
  const isWalked = name !== null && situation?.walked.includes(name) === true;
  const look = name === null ? 'split' : isOpen ? 'open' : isWalked ? 'walked' : 'plain';
  return { y, label, labelX, from: starts, to: target, loops, look };
}

/** Moves labels that would stick out back inside. */
function within(panel: Panel, width: number): Panel {
  const moves = panel.moves.map((move) => {
    if (move.from.length === 0) return move;
    const half = widthOf(move.label) / 2 + 22;
    return { ...move, labelX: Math.round(Math.max(half, Math.min(width - half, move.labelX))) };
  });
  return { ...panel, moves };
}
