import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';

/** `sent` says that the receiving server took it; that is not "read". */
export const MAIL_STATES = ['queued', 'sent', 'failed'] as const;

export type MailState = (typeof MAIL_STATES)[number];

/** A mail without its text, as lists show it. */
export interface MailSummary {
  readonly id: string;
  readonly accountId: string;
  readonly postId: string;
  readonly sideId: SideId;
  readonly kind: string;
  readonly digestOn: CivilDate;
  readonly language: Language;
  readonly toAddress: string;
  readonly subject: string;
  readonly tag: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly queuedAt: Date;
  readonly sentAt: Date | null;
  readonly serverReply: string | null;
}

/** A mail with its text as written. */
export interface MailView extends MailSummary {
  readonly body: string;
}

/** One page of mails, newest first; `next` continues it, null at the end. */
export interface MailPage {
  readonly mails: readonly MailSummary[];
  readonly next: string | null;
}
