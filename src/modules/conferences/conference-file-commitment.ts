import type { Kind } from '../../domain/shared/kind.js';
import type { LocalizedText } from '../../domain/shared/language.js';
import type { SideId } from '../../domain/shared/side-id.js';
import type { ConferenceFileDeadline } from './conference-file-deadline.js';
import type { ConferenceFileDemonstration } from './conference-file-demonstration.js';

export interface ConferenceFileCommitment {
  /** Area and running number, e.g. `03.01`. */
  readonly number: string;
  readonly area: number;
  /** Number of the session that agreed it. */
  readonly session: number;
  readonly kind: Kind;
  readonly title: LocalizedText;
  readonly text: LocalizedText;
  /** One organisation code for every side. */
  readonly lead: Readonly<Record<SideId, string>>;
  readonly leadInferred: boolean;
  readonly supporting: readonly string[];
  readonly delivering: readonly string[];
  readonly waitingFor: readonly string[];
  /** Number of an instrument that also carries it. */
  readonly instrument: number | null;
  /** At least one, oldest first: the first stays for ever, the last is in force. */
  readonly deadlines: readonly ConferenceFileDeadline[];
  /** Document and 1-based line where the source says it. */
  readonly source: { readonly document: string; readonly line: number };
  readonly demonstration: ConferenceFileDemonstration | null;
}
