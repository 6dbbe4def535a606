import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { Language } from '../../domain/shared/language.js';
import type { SideId } from '../../domain/shared/side-id.js';

/** A mail to be sent, worded already. */
export interface NewMail {
  readonly id: string;
  readonly conferenceId: string;
  readonly accountId: string;
  readonly postId: string;
  readonly sideId: SideId;
  readonly kind: string;
  readonly digestOn: CivilDate;
  readonly language: Language;
  readonly toAddress: string;
  readonly subject: string;
  readonly body: string;
  readonly tag: string;
}
