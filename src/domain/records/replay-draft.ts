import type { CivilDate } from '../shared/civil-date.js';
import type { Language } from '../shared/language.js';
import type { SideId } from '../shared/side-id.js';
import type { CommitmentState } from '../workflow/commitment-state.js';
import type { Definition } from '../workflow/definition.js';
import type { OwedRecord } from './owed-records.js';
import type { ProjectedDeadline, ProjectedLink, ProjectedProposal, ProjectedStatement } from './projection.js';
import type { CommitmentAgreed } from './record-body.js';

/** A projection in the making. Changed in place, because a replay of n records must cost n, not n². */
export interface ReplayDraft {
  readonly commitmentId: string;
  readonly agreedOn: CivilDate;
  agreed: CommitmentAgreed;
  officialNumber: string | null;
  /** Renderings that the authoritative text has left behind, with the instant since when. */
  readonly staleSince: Map<Language, string>;
  /** The version of the workflow it runs on. */
  definition: Definition;
  state: CommitmentState;
  closedOn: CivilDate | null;
  /** What the last consent made necessary and is not recorded yet; the next records must be these. */
  owed: readonly OwedRecord[];
  readonly links: ProjectedLink[];
  readonly deadlines: ProjectedDeadline[];
  /** By id, in order of opening. */
  readonly proposals: Map<string, ProjectedProposal>;
  /** By id, in order of reporting. */
  readonly statements: Map<string, ProjectedStatement>;
  /** Latest shared statement of each side. */
  readonly latest: Map<SideId, ProjectedStatement>;
  /** In which language each side last wrote for whom it waits. */
  readonly waitingLanguages: Map<SideId, Language | null>;
  /** Private records of each side so far. */
  readonly privately: Map<SideId, number>;
}
