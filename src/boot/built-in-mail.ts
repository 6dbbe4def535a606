import { startMailSink } from '../modules/mail/index.js';
import type { Environment } from '../platform/config/environment.js';

/** The mail server of the embedded default. */
export interface BuiltInMail {
  close(): Promise<void>;
}

/** Starts the built-in mail sink where no mail server is named, and points the environment to it. */
export async function startBuiltInMail(environment: Environment): Promise<BuiltInMail | null> {
  if (environment.SMTP_URL !== undefined) return null;
  const sink = await startMailSink({ folder: environment.LUOSHI_DATA, log: () => undefined });
  environment.SMTP_URL = sink.url;
  return sink;
}
