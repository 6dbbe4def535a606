import type { RecordMark } from './record-view.js';

/** A place in a history as it stands in an address: `12`, or `12.3` for the third private record, which followed number 12. */
export function writeMark({ sequence, draft }: RecordMark): string {
  return draft === 0 ? String(sequence) : `${sequence}.${draft}`;
}

/** Reads what `writeMark` wrote; null for anything else. */
export function readMark(text: string): RecordMark | null {
  const match = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(text);
  return match === null ? null : { sequence: Number(match[1]), draft: Number(match[2] ?? 0) };
}
