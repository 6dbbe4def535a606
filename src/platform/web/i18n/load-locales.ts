import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LANGUAGES, type Language } from '../../../domain/shared/language.js';

/** Messages of one language by full key, `<file>.<path>`, for example `common.rooms.ledger`. */
export type Messages = ReadonlyMap<string, string>;

export type Catalogues = Readonly<Record<Language, Messages>>;

function collect(node: unknown, key: string, into: Map<string, string>): void {
  if (typeof node === 'object' && node !== null && !Array.isArray(node)) {
    for (const [name, child] of Object.entries(node)) collect(child, `${key}.${name}`, into);
    return;
  }
  if (Array.isArray(node)) throw new Error(`${key}: a list is not a message`);
  into.set(key, node === null || node === undefined ? '' : String(node));
}

function loadLanguage(folder: string, language: Language): Messages {
  const messages = new Map<string, string>();
  for (const name of readdirSync(join(folder, language)).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const file = join(folder, language, name);
    collect(parse(readFileSync(file, 'utf8')), name.slice(0, -'.yaml'.length), messages);
  }
  return messages;
}

/** Reads `<folder>/<language>/*.yaml` for every language. Throws on text that is not YAML, naming nothing else: run checkLocales for faults of content. */
export function loadLocales(folder: string): Catalogues {
  const entries = LANGUAGES.map((language) => [language, loadLanguage(folder, language)] as const);
  return Object.fromEntries(entries) as Record<Language, Messages>;
}
