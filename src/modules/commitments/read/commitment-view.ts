import type { Slippage } from '../../../domain/deadlines/slippage.js';
import type { CommitmentSource } from '../../../domain/records/record-body.js';
import type { Activity } from '../../../domain/shared/activity.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Language, LocalizedText } from '../../../domain/shared/language.js';
import type { RenderedText } from '../../../domain/shared/text-in.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Standing } from '../../../domain/shared/standing.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import type { Relation } from '../../../domain/workflow/effect.js';
import type { ConferenceFrame } from '../../conferences/index.js';
import type { DeadlineView } from './deadline-view.js';
import type { PositionView } from './position-view.js';
import type { ProposalView } from './proposal-view.js';
import type { RecordPage } from './record-view.js';
import type { ScheduleView } from './side-schedule.js';
import type { PathStep } from './walked-path.js';

/** One language of a commitment. `staleSince` is set where the authoritative text changed after it. */
export interface TextView {
  readonly language: Language;
  readonly title: string;
  readonly body: string;
  readonly authoritative: boolean;
  readonly staleSince: Date | null;
}

export interface AssignmentView {
  readonly organisationId: string;
  readonly code: string;
  readonly name: LocalizedText;
  readonly shortName: LocalizedText;
  /** Null for a third party. */
  readonly sideId: SideId | null;
  readonly part: 'lead' | 'supporting' | 'delivering' | 'waiting_for';
  readonly inferred: boolean;
  /** Names of its liaison posts. */
  readonly posts: readonly LocalizedText[];
}

/** An organisation of the conference for which a side waits or waited. */
export interface WaitedForView {
  readonly name: LocalizedText;
  readonly shortName: LocalizedText;
}

/** What a side said of a period. A `side` one is a draft that only its own side sees. */
export interface StatementView {
  readonly id: string;
  readonly activity: Activity;
  readonly language: Language;
  readonly narrative: string;
  readonly periodFrom: CivilDate;
  readonly periodTo: CivilDate;
  readonly visibility: 'side' | 'shared';
  readonly statedOn: CivilDate;
  readonly demonstration: boolean;
}

export interface SidePositionView extends PositionView {
  /** Language in which its side wrote for whom it waits; null where it was not kept. */
  readonly waitingLanguage: Language | null;
  /** The shared statement its activity rests on. */
  readonly statement: StatementView | null;
  /** The newest draft; of the reader's own side only, since no other can be seen. */
  readonly draft: StatementView | null;
}

export interface EvidenceView {
  readonly id: string;
  readonly statementId: string;
  readonly sideId: SideId;
  readonly title: string;
  readonly datedOn: CivilDate | null;
  readonly keptAt: string | null;
  readonly url: string | null;
  readonly visibility: 'side' | 'shared';
}

/** UTF-16 units into the decoded text of the document. */
export type SourceView = CommitmentSource;

/** An instrument that carries the commitment too. */
export interface CarriedBy {
  readonly number: number;
  readonly title: LocalizedText;
}

/** A deadline version with the reason for it, and the language that was written in where it is in one alone. */
export interface AgreedDeadlineView extends DeadlineView {
  readonly reason: LocalizedText | null;
  readonly reasonLanguage: Language | null;
}

/** Another commitment: what this one opens or was opened by, is merged into or from, split into or from. */
export interface LinkView {
  readonly relation: Relation;
  readonly id: string;
  readonly number: string;
  readonly kind: Kind;
  readonly titles: RenderedText;
  /** The language of the other's own signed text. */
  readonly authoritative: Language;
  readonly standing: Standing;
  readonly jointState: string;
  readonly linkedOn: CivilDate;
}

/** Everything the page of one commitment shows. */
export interface CommitmentView {
  readonly frame: ConferenceFrame;
  readonly id: string;
  readonly number: string;
  readonly officialNumber: string | null;
  readonly kind: Kind;
  readonly workflowVersion: number;
  /** The versions of its workflow that it ran on, oldest first: names in its path and records are of the version then in force. */
  readonly workflows: readonly Definition[];
  readonly sessionNumber: number;
  readonly areaNumber: number;
  readonly areaTitle: RenderedText;
  readonly authoritative: Language;
  /** The authoritative text first, then in the order of the language switch. */
  readonly texts: readonly TextView[];
  readonly assignments: readonly AssignmentView[];
  /** Every side in declared order. */
  readonly positions: readonly SidePositionView[];
  /** Organisations that the words of `waitingFor`, now or in the record, name in some language. */
  readonly waitedFor: readonly WaitedForView[];
  readonly jointState: string;
  readonly standing: Standing;
  readonly agreedOn: CivilDate;
  readonly closedOn: CivilDate | null;
  readonly proposal: ProposalView | null;
  /** Newest first. */
  readonly pastProposals: readonly ProposalView[];
  readonly deadline: DeadlineView | null;
  readonly schedule: ScheduleView | null;
  /** Every version with its reason, oldest first. */
  readonly deadlines: readonly AgreedDeadlineView[];
  /** Commitments it hangs together with, in order of time. */
  readonly links: readonly LinkView[];
  readonly slippage: Slippage;
  readonly evidence: readonly EvidenceView[];
  /** Oldest first. */
  readonly path: readonly PathStep[];
  /** The newest records. */
  readonly records: RecordPage;
  readonly source: SourceView | null;
  readonly instrument: CarriedBy | null;
  readonly version: number;
  /** How many private records the reader's side has. */
  readonly drafts: number;
}
