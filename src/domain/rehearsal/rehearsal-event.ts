import type { Activity } from '../shared/activity.js';
import type { CivilDate } from '../shared/civil-date.js';
import type { Kind } from '../shared/kind.js';
import type { Language } from '../shared/language.js';
import type { SideId } from '../shared/side-id.js';
import type { Standing } from '../shared/standing.js';
import type { CommandBody } from '../workflow/command.js';
import type { DenialCode, WhomToAsk } from '../workflow/denial.js';
import type { Relation, VoidCause } from '../workflow/effect.js';
import type { SubjectType } from '../workflow/subject.js';
import type { TimerAction, TimerLevel } from '../workflow/timers/timer-definition.js';
import type { TemperamentName } from './temperament.js';

/** One line of a mail: a reminder of the plan, or a timer of a workflow. */
export interface MailItem {
  readonly commitment: string;
  readonly about: 'deadline' | 'proposal' | 'outcome' | 'timer';
  /** Id of the rung, or name of the timer. */
  readonly name: string;
  readonly kind: Kind;
  readonly version: number;
  readonly level: TimerLevel | null;
  /** Its own day was missed. */
  readonly late: boolean;
}

/** Why a side says no, by a name that every language has words for. */
export const DECLINE_REASONS = ['too_early', 'wording', 'no_mandate', 'not_our_view', 'needs_leave'] as const;

export type DeclineReason = (typeof DECLINE_REASONS)[number];

interface OfSide {
  readonly commitment: string;
  readonly side: SideId;
  /** Post. */
  readonly by: string;
}

interface OfProposal extends OfSide {
  readonly proposal: string;
}

interface What {
  readonly subject: SubjectType;
  /** Null where the subject is no move. */
  readonly move: string | null;
  readonly kind: Kind;
  readonly version: number;
}

type Happening =
  | {
      readonly type: 'began';
      readonly to: CivilDate;
      readonly seed: number;
      readonly months: number;
      readonly cast: readonly { readonly id: string; readonly side: SideId; readonly temperament: TemperamentName }[];
    }
  | { readonly type: 'agreed'; readonly commitment: string; readonly kind: Kind; readonly session: number }
  | ({
      readonly type: 'reported';
      readonly activity: Activity;
      readonly shared: boolean;
      readonly papers: number;
    } & OfSide)
  | ({
      readonly type: 'moved';
      readonly move: string;
      readonly from: string | null;
      readonly to: string;
      readonly waitingFor: string | null;
      readonly kind: Kind;
      readonly version: number;
    } & OfSide)
  | ({ readonly type: 'proposed'; readonly counters: string | null } & OfProposal & What)
  | ({ readonly type: 'consented' } & OfProposal)
  | ({ readonly type: 'took_effect'; readonly commitment: string; readonly proposal: string } & What)
  | ({ readonly type: 'declined'; readonly reason: string } & OfProposal)
  | ({ readonly type: 'rescinded' } & OfProposal)
  | { readonly type: 'lapsed'; readonly commitment: string; readonly proposal: string }
  | { readonly type: 'voided'; readonly commitment: string; readonly proposal: string; readonly because: VoidCause }
  | ({ readonly type: 'owners_set' } & OfSide)
  | { readonly type: 'linked'; readonly commitment: string; readonly relation: Relation; readonly other: string }
  | {
      readonly type: 'deadline_fixed';
      readonly commitment: string;
      readonly session: number;
      readonly latest: CivilDate;
    }
  | { readonly type: 'sides_differ'; readonly commitment: string; readonly positions: Readonly<Record<SideId, string>> }
  | {
      readonly type: 'closed';
      readonly commitment: string;
      readonly kind: Kind;
      readonly state: string;
      readonly standing: Standing;
    }
  | { readonly type: 'migrated'; readonly commitment: string; readonly from: number; readonly to: number }
  | ({
      readonly type: 'denied';
      readonly command: CommandBody['type'];
      readonly code: DenialCode;
      readonly ask: WhomToAsk | null;
    } & Omit<OfSide, 'side'> & { readonly side: SideId | null })
  | { readonly type: 'collided'; readonly commitment: string; readonly first: string; readonly second: string }
  | ({ readonly type: 'missed' } & OfSide)
  | { readonly type: 'third_party'; readonly commitment: string; readonly organisation: string; readonly side: SideId }
  | {
      readonly type: 'timer';
      readonly commitment: string;
      readonly timer: string;
      readonly kind: Kind;
      readonly version: number;
      readonly side: SideId | null;
      readonly action: TimerAction;
      readonly level: TimerLevel | null;
      readonly dueOn: CivilDate;
      readonly provisional: boolean;
    }
  | {
      readonly type: 'mail';
      readonly to: string;
      readonly side: SideId;
      readonly language: Language;
      readonly items: readonly MailItem[];
    }
  | { readonly type: 'session_fixed'; readonly session: number; readonly heldOn: CivilDate }
  | { readonly type: 'session_held'; readonly session: number; readonly open: number }
  | { readonly type: 'undisposed'; readonly session: number; readonly commitments: readonly string[] }
  | { readonly type: 'outage'; readonly until: CivilDate };

/** One thing that happened in a rehearsal, on its day. Events come in the order of days. Commitments are named by number. */
export type RehearsalEvent = { readonly day: CivilDate } & Happening;

/** Takes in the events one by one; nothing keeps them. */
export type Tell = (event: RehearsalEvent) => void;
