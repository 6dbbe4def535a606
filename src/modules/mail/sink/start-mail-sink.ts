import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { SMTPServer } from 'smtp-server';
import { Clock } from '../../../platform/clock/clock.js';
import { MailFolder } from './mail-folder.js';

/** `folder` is the data folder; mails lie in `mail/` inside it. */
export interface SinkOptions {
  readonly folder: string;
  readonly log: (line: string) => void;
}

/** A running sink; `url` is what goes into SMTP_URL. */
export interface MailSink {
  readonly url: string;
  close(): Promise<void>;
}

const LARGEST_BYTES = 10 * 1024 * 1024;

/**
 * Starts a mail server on a free loopback port that keeps every message as a file and delivers none. A message that cannot
 * be stored is answered with a temporary refusal, so that the sender keeps it and tries again.
 */
export async function startMailSink({ folder, log }: SinkOptions): Promise<MailSink> {
  const mails = new MailFolder(folder);
  const clock = new Clock();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_BYTES,
    onData(stream, session, callback) {
      void receive(stream)
        .then((message) => mails.keep(message, clock.now()))
        .then((id) => callback(null, `kept as ${id}`))
        .catch((error: unknown) => {
          log(`mail sink: ${error instanceof Error ? error.message : String(error)}`);
          callback(answer(error));
        });
    },
  });
  server.on('error', (error) => log(`mail sink: ${error.message}`));
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

class TooLarge extends Error {}

async function receive(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Read to the end even when it is too large: the protocol has no way to interrupt the text.
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size <= LARGEST_BYTES) chunks.push(bytes);
  }
  if (size > LARGEST_BYTES) throw new TooLarge(`a message of ${size} bytes`);
  return Buffer.concat(chunks);
}

function answer(error: unknown): Error & { responseCode: number } {
  const tooLarge = error instanceof TooLarge;
  const text = tooLarge ? 'message too large' : 'cannot store the message now, try again later';
  return Object.assign(new Error(text), { responseCode: tooLarge ? 552 : 452 });
}
