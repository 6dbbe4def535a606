import { terminalLanguage } from '../boot/terminal-language.js';
import { translatorOf } from '../platform/web/i18n/translator-of.js';
import type { Translate } from '../platform/web/i18n/translator.js';

/** Where a command reads its surroundings and prints: the process, or a test. */
export interface Terminal {
  readonly environment: NodeJS.ProcessEnv;
  /** Words for people, in the language of the terminal. */
  readonly t: Translate;
  /** One line, or several, of what was asked for. */
  out(text: string): void;
  /** One line, or several, of why it was not done. */
  err(text: string): void;
}

/** A terminal on the streams given, in the language its locale variables name. */
export function terminalOn(
  environment: NodeJS.ProcessEnv,
  write: { readonly out: (text: string) => void; readonly err: (text: string) => void },
): Terminal {
  const { t } = translatorOf(terminalLanguage(environment));
  return {
    environment,
    t,
    out: (text) => write.out(`${text}\n`),
    err: (text) => write.err(`${text}\n`),
  };
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return terminalOn(process.env, {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  });
}
