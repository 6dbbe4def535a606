/** What the frame of a conference consists of, in the order in which one refers to the other. */
export const FRAME_PARTS = [
  'conference',
  'side',
  'organisation',
  'post',
  'person',
  'session',
  'instrument',
  'area',
] as const;

export type FramePart = (typeof FRAME_PARTS)[number];

/** One thing of the frame, from the file or from the database, in the same plain form so that the two can be compared. */
export interface FrameThing {
  readonly what: FramePart;
  /** Names it within its part for ever: code, number, mailbox. */
  readonly key: string;
  /** Columns by name; plain JSON. */
  readonly fields: Readonly<Record<string, unknown>>;
}
