/** One side and the position it states; null = it never stated one. `name` as it is to be printed. */
export interface SideInDiagram {
  readonly name: string;
  readonly position: string | null;
}

/** Where one commitment stands in its workflow, as far as the diagram is to show it. Names of moves are those of the definition. */
export interface DiagramSituation {
  readonly joint: string;
  readonly sides: readonly SideInDiagram[];
  /** Moves made so far, by whichever side. */
  readonly walked: readonly string[];
  /** Moves open to the reader now. */
  readonly open: readonly string[];
}
