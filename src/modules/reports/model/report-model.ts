import type { Activity } from '../../../domain/shared/activity.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Language } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Standing } from '../../../domain/shared/standing.js';

/** Raised when a member of the model changes its meaning. */
export const REPORT_SCHEMA = 'luoshi-report/3';

/** A printed figure and the numbers of the commitments it counts, so that it opens to them. */
export interface Figure {
  readonly count: number;
  readonly items: readonly string[];
}

export interface StandingFigure extends Figure {
  readonly standing: Standing;
}

export interface SideFigures {
  readonly side: SideId;
  /** By the standing a position stands for, since each kind of work has names of its own for its positions. */
  readonly positions: readonly StandingFigure[];
  /** Of which the side never stated any position. */
  readonly unstated: Figure;
  /** Of which the side has shared no statement of progress. */
  readonly withoutReport: Figure;
}

/** Sums over the commitments of one area, or of all. A standing that no commitment has is absent, not zero. */
export interface Figures {
  readonly total: Figure;
  readonly open: Figure;
  readonly closed: Figure;
  readonly standings: readonly StandingFigure[];
  readonly sides: readonly SideFigures[];
}

/** How a text stands to the one that binds: it is that one, the same words in the other script, a rendering, or out of date. */
export type TextMark = 'authoritative' | 'script' | 'courtesy' | 'stale';

export interface ReportText {
  readonly text: string;
  readonly language: Language;
}

/** What all sides agreed on, in the report's language or, where nobody rendered it there, in the one that binds. */
export interface ReportSentence extends ReportText {
  readonly mark: Exclude<TextMark, 'stale'>;
  /** The text that binds, where another is shown. */
  readonly binding: ReportText | null;
}

export interface ReportStatement {
  readonly activity: Activity;
  readonly text: ReportText;
  readonly periodFrom: CivilDate;
  readonly periodTo: CivilDate;
  readonly sharedOn: CivilDate;
  readonly demonstration: boolean;
}

/** Words of a side; `language` is null where it was not kept in which they are. */
export interface WaitedFor {
  readonly text: string;
  readonly language: Language | null;
}

/** What one side states of one commitment; null where it has stated nothing. */
export interface SideReport {
  readonly side: SideId;
  readonly lead: { readonly name: string; readonly inferred: boolean } | null;
  readonly position: { readonly state: string; readonly label: string; readonly standing: Standing } | null;
  readonly since: CivilDate | null;
  /** Organisations of the conference by their names in the report's language; anybody else as the side wrote it. */
  readonly waitingFor: WaitedFor | null;
  readonly statement: ReportStatement | null;
}

/** The deadline in force in words of its own precision, and how far it has moved from the first ever agreed. */
export interface ReportDeadline {
  readonly words: string;
  /** What is not known or was added: the date of a session that is not fixed. */
  readonly note: string | null;
  /** Words of the first version, where another is in force now. */
  readonly first: string | null;
  readonly extensions: number;
  readonly demonstration: boolean;
}

export interface ReportItem {
  readonly number: string;
  readonly officialNumber: string | null;
  readonly kind: Kind;
  readonly kindLabel: string;
  readonly title: ReportText;
  readonly body: ReportText;
  readonly mark: TextMark;
  readonly agreedOn: CivilDate;
  readonly standing: Standing;
  readonly open: boolean;
  readonly jointLabel: string;
  readonly deadline: ReportDeadline | null;
  /** In the order the conference declares its sides. */
  readonly sides: readonly SideReport[];
  /** The joint move that closed it, with the sentence all sides consented to where there is one. */
  readonly closing: { readonly on: CivilDate; readonly sentence: ReportSentence | null } | null;
}

export interface ReportArea {
  readonly number: number;
  readonly title: ReportText;
  readonly figures: Figures;
  readonly items: readonly ReportItem[];
}

/** A whole progress report as plain data, everything decided and worded: renderers only lay it out. */
export interface ReportModel {
  readonly schema: typeof REPORT_SCHEMA;
  readonly language: Language;
  readonly asOf: CivilDate;
  /** The instant whose knowledge it goes by, ISO 8601 in UTC; null where all that was known on setting it counts. */
  readonly knownAt: string | null;
  readonly conference: { readonly id: string; readonly name: string };
  readonly session: { readonly number: number; readonly name: string; readonly heldOn: CivilDate | null };
  readonly sides: readonly { readonly id: SideId; readonly name: string }[];
  readonly totals: Figures;
  readonly areas: readonly ReportArea[];
  /** True where anything in it was invented for a demonstration. */
  readonly demonstration: boolean;
}
