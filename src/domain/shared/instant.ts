import { isCivilDate } from './civil-date.js';

/** An instant names its zone, or two readers would mean two instants by it. */
const SHAPE = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads an instant of ISO 8601 with its zone, to the millisecond, from the year 1000 on; null for anything else. */
export function instantOf(text: string): Date | null {
  const instant = new Date(isCivilDate(SHAPE.exec(text)?.[1]) ? text : Number.NaN);
  return instant.getTime() >= Date.UTC(1000, 0, 2) ? instant : null;
}
