import type { Translate } from '../platform/web/i18n/translator.js';

/** What commander says of a command line it cannot take: its words, and the names of what it found, in order. */
interface Complaint {
  readonly says: RegExp;
  /** Key under `cli.usage` that says the same. */
  readonly key: string;
  readonly names: readonly string[];
}

const COMPLAINTS: readonly Complaint[] = [
  { says: /^error: missing required argument '(.*)'$/s, key: 'missing_argument', names: ['name'] },
  { says: /^error: option '(.*)' argument missing$/s, key: 'option_without_value', names: ['option'] },
  { says: /^error: required option '(.*)' not specified$/s, key: 'missing_option', names: ['option'] },
  { says: /^error: unknown option '(.*)'$/s, key: 'unknown_option', names: ['option'] },
  { says: /^error: unknown command '(.*)'$/s, key: 'unknown_command', names: ['command'] },
  {
    says: /^error: too many arguments(?: for '.*')?\. Expected (\d+) arguments? but got (\d+)\.$/s,
    key: 'too_many',
    names: ['expected', 'given'],
  },
  {
    says: /^error: option '(.*)' argument '(.*)' is invalid\. (.*)$/s,
    key: 'bad_option_value',
    names: ['option', 'value', 'why'],
  },
  {
    says: /^error: command-argument value '(.*)' is invalid for argument '(.*)'\. (.*)$/s,
    key: 'bad_argument',
    names: ['value', 'name', 'why'],
  },
];

const SUGGESTION = /\n\(Did you mean (?:one of )?(.*)\?\)$/s;

const CHOICES = /^Allowed choices are (.*)\.$/s;

/** Headings of commander's help, and what says the same under `cli.usage`. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Commands:': 'commands',
};

/** What commander complains of, in the language of the terminal; as it stands where it is none of what commander says. */
export function complaintIn(t: Translate, message: string): string {
  const similar = SUGGESTION.exec(message);
  const plain = similar === null ? message : message.slice(0, similar.index);
  const hint = similar === null ? '' : `\n${t('cli.usage.did_you_mean', { names: similar[1] ?? '' })}`;
  for (const { says, key, names } of COMPLAINTS) {
    const found = says.exec(plain)?.slice(1);
    if (found === undefined) continue;
    const values = Object.fromEntries(names.map((name, at) => [name, whyIn(t, found[at] ?? '')]));
    return `${t(`cli.usage.${key}`, values)}${hint}`;
  }
  return message;
}

/** A heading of commander's help in the language of the terminal; one of ours as it stands. */
export function headingIn(t: Translate, heading: string): string {
  const key = HEADINGS[heading];
  return key === undefined ? heading : t(`cli.usage.${key}`);
}

function whyIn(t: Translate, why: string): string {
  const choices = CHOICES.exec(why)?.[1];
  return choices === undefined ? why : t('cli.usage.allowed', { choices });
}
