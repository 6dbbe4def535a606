import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server does with a message to an address: takes it, answers with a code, or cuts the connection after the text. */
export type Script = (to: string, attempt: number) => 250 | 421 | 450 | 550 | 'cut';

/** A real mail server on a loopback port that answers as scripted. */
export interface ScriptedSmtp {
  readonly url: string;
  readonly received: ParsedMail[];
  /** Every attempt, taken or not, by address. */
  readonly attempts: Map<string, number>;
  script: Script;
  close(): Promise<void>;
}

/** Starts a server that takes everything until its script is changed. */
export async function startScriptedSmtp(port = 0): Promise<ScriptedSmtp> {
  const state: Pick<ScriptedSmtp, 'received' | 'attempts'> & { script: Script } = {
    received: [],
    attempts: new Map(),
    script: () => 250,
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, session, callback) {
      const attempt = (state.attempts.get(address) ?? 0) + 1;
      state.attempts.set(address, attempt);
      const answer = state.script(address, attempt);
      if (answer === 250 || answer === 'cut') return callback();
      callback(Object.assign(new Error(`scripted ${answer}`), { responseCode: answer }));
    },
    onData(stream, session, callback) {
      const to = session.envelope.rcptTo[0]?.address ?? '';
      void simpleParser(stream).then((mail) => {
        if (state.script(to, state.attempts.get(to) ?? 0) === 'cut') {
          for (const socket of sockets) socket.destroy();
          return;
        }
        state.received.push(mail);
        callback(null, 'taken');
      });
    },
  });
  const sockets = new Set<import('node:net').Socket>();
  server.server.on('connection', (socket: import('node:net').Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address() as AddressInfo;
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${address.port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}
