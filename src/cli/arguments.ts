import { isEmail } from 'class-validator';
import { InvalidArgumentError } from 'commander';
import { civilDate, isCivilDate, type CivilDate } from '../domain/shared/civil-date.js';
import { instantOf } from '../domain/shared/instant.js';
import { isLanguage, LANGUAGES, type Language } from '../domain/shared/language.js';
import type { Translate } from '../platform/web/i18n/translator.js';

/** Readers of option values. What cannot be read is a usage error, which ends the command with 2. */
export interface ArgumentReaders {
  readonly day: (text: string) => CivilDate;
  /** With its zone, to the millisecond. */
  readonly instant: (text: string) => Date;
  /** A whole number from `least` to `most`. */
  readonly whole: (least: number, most: number) => (text: string) => number;
  readonly language: (text: string) => Language;
  /** An address of a mailbox, in small letters as it is kept. */
  readonly email: (text: string) => string;
  /** One to 80 characters on one line. */
  readonly words: (text: string) => string;
}

const LONGEST_WORDS = 80;

/** Readers whose complaints are worded by `t`. */
export function argumentReaders(t: Translate): ArgumentReaders {
  return {
    day: (text) => {
      if (!isCivilDate(text)) throw new InvalidArgumentError(t('cli.bad.day'));
      return civilDate(text);
    },
    instant: (text) => {
      const instant = instantOf(text);
      if (instant === null) throw new InvalidArgumentError(t('cli.bad.instant'));
      return instant;
    },
    whole: (least, most) => (text) => {
      const number = Number(text);
      const fits = /^[+-]?\d+$/.test(text) && number >= least && number <= most;
      if (!fits) throw new InvalidArgumentError(t('cli.bad.number', { least: String(least), most: String(most) }));
      return number;
    },
    language: (text) => {
      if (!isLanguage(text)) throw new InvalidArgumentError(t('cli.bad.language', { known: LANGUAGES.join(', ') }));
      return text;
    },
    email: (text) => {
      const email = text.trim().toLowerCase();
      // Within a government network a domain may have no dot.
      if (!isEmail(email, { require_tld: false })) throw new InvalidArgumentError(t('account.bad.email'));
      return email;
    },
    words: (text) => {
      const words = text.trim();
      const fits = words !== '' && [...words].length <= LONGEST_WORDS && !/\p{Cc}/u.test(words);
      if (!fits) throw new InvalidArgumentError(t('account.bad.words', { most: LONGEST_WORDS }));
      return words;
    },
  };
}
