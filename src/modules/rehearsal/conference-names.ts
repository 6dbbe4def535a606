import type { LocalizedText } from '../../domain/shared/language.js';

/** What sides and bodies are called; `code` or id to name. */
export interface ConferenceNames {
  readonly sides: Readonly<Record<string, LocalizedText>>;
  readonly bodies: Readonly<Record<string, LocalizedText>>;
}
