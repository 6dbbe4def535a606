/** A half-open range of UTF-16 units in the decoded text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
