import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { Language } from '../../domain/shared/language.js';
import type { Translate } from './i18n/translator.js';
import type { PastPoint } from './past-point.js';

/** The rooms of the interface, in the order of the masthead; each has its name at `common.rooms.<id>`. */
export const ROOMS = ['work', 'ledger', 'sessions', 'settings', 'outbox'] as const;

export type RoomId = (typeof ROOMS)[number];

/** One room as this reader sees it. `waiting` counts what needs this reader's hand and is shown in red; 0 shows nothing. */
export interface RoomLink {
  readonly id: RoomId;
  readonly href: string;
  readonly waiting: number;
}

/** What every page and component needs to know about the request; built once a request and handed down. */
export interface ViewContext {
  readonly language: Language;
  readonly t: Translate;
  /** The post that is signed in, worded in the page's language (the post, not the person); null before sign-in. */
  readonly actorLabel: string | null;
  /** Path with query of this page as asked for, so that the language links keep it. */
  readonly path: string;
  /** Token for forms and htmx; null where nobody is signed in and the page has no form. */
  readonly csrf: string | null;
  readonly today: CivilDate;
  /** The point in the past that the page shows; null where it shows the present. */
  readonly past: PastPoint | null;
  /** Rooms open to the post; empty before sign-in. */
  readonly rooms: readonly RoomLink[];
  /** True where the data are invented, which every page then says at its foot. */
  readonly demo: boolean;
  /** Pins the palette; null follows the system. */
  readonly theme: 'light' | 'dark' | null;
}
