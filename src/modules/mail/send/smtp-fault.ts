import type { Delivery } from './mailer.js';

/** What the SMTP driver tells of a failure. */
interface SmtpError {
  readonly message: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** Steps of a delivery at which a 5xx answer is about this mail, not about our sign-in or the server's health. */
const ABOUT_THE_MAIL: readonly string[] = ['MAIL FROM', 'RCPT TO', 'DATA'];
const LONGEST = 500;

/**
 * Sorts a failed attempt: a permanent answer (5xx) to the sender, the recipient or the text is refused for good; all else,
 * such as 4xx, a lost connection or a refused sign-in, may pass and is tried again.
 */
export function deliveryOf(error: unknown): Delivery {
  const { message, responseCode, command } = asSmtpError(error);
  const forGood = responseCode !== undefined && responseCode >= 500 && ABOUT_THE_MAIL.includes(command ?? '');
  return { outcome: forGood ? 'refused' : 'deferred', error: message.slice(0, LONGEST) };
}

function asSmtpError(error: unknown): SmtpError {
  if (!(error instanceof Error)) return { message: String(error) };
  const code =
    'responseCode' in error && typeof error.responseCode === 'number' ? { responseCode: error.responseCode } : {};
  const command = 'command' in error && typeof error.command === 'string' ? { command: error.command } : {};
  return { message: error.message, ...code, ...command };
}
