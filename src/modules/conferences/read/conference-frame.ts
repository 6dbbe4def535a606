import type { RenderedText } from '../../../domain/shared/text-in.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language, LocalizedText } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';

export interface SideView {
  readonly id: SideId;
  readonly name: LocalizedText;
  readonly seal: string;
  /** Name of its working calendar. */
  readonly calendar: string;
  readonly language: Language;
}

/** `heldOn` is null while the day is not fixed. */
export interface SessionView {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly heldOn: CivilDate | null;
  readonly name: LocalizedText;
  readonly place: LocalizedText | null;
}

export interface AreaView {
  readonly id: string;
  readonly sessionNumber: number;
  readonly number: number;
  /** Of an area that a document brought, in the language of the document alone until somebody renders it. */
  readonly title: RenderedText;
}

/** What hardly ever changes in a conference and every page needs. Sides in declared order, sessions and areas by number. */
export interface ConferenceFrame {
  readonly id: string;
  readonly name: LocalizedText;
  readonly tag: string;
  readonly authoritative: Language;
  readonly sides: readonly SideView[];
  readonly sessions: readonly SessionView[];
  readonly areas: readonly AreaView[];
}

export interface InstrumentView {
  readonly number: number;
  readonly kind: string;
  readonly title: LocalizedText;
  readonly annex: string | null;
  /** In which languages it was signed, in the words of the conference file. */
  readonly languages: LocalizedText;
}

/** One session with what was signed at it and the areas it named. */
export interface SessionDetail extends SessionView {
  readonly instruments: readonly InstrumentView[];
  readonly areas: readonly AreaView[];
}
