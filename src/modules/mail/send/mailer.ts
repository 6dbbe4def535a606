import type { Language } from '../../../domain/shared/language.js';

/** A mail as it leaves the house. `id` makes its Message-ID, so that a mail sent twice can be recognised as one. */
export interface Letter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly tag: string;
  readonly language: Language;
}

/** What became of an attempt: taken by the receiving server, to be tried again, or refused for good. */
export type Delivery =
  | { readonly outcome: 'accepted'; readonly reply: string }
  | { readonly outcome: 'deferred'; readonly error: string }
  | { readonly outcome: 'refused'; readonly error: string };

/** The way out for mail. A port, so that nothing but its own file knows the protocol. */
export abstract class Mailer {
  /** Tries once, within half a minute. Never throws for a failed delivery. */
  abstract send(letter: Letter): Promise<Delivery>;
}
