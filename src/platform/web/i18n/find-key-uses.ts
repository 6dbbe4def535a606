import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the source names message keys. */
export interface KeyUses {
  /** Keys given to `t('…')` literally, with the file that gives them. */
  readonly literal: ReadonlyMap<string, string>;
  /** Fixed beginnings of keys given to t(`a.b.${x}`), with the file. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Every other quoted text that could be a key (a table of keys, a prop), and every beginning of a template. */
  readonly quoted: ReadonlySet<string>;
  readonly quotedPrefixes: ReadonlySet<string>;
}

const LITERAL_CALL = /\bt\(\s*'([\w.-]+)'/g;
const TEMPLATE_CALL = /\bt\(\s*`([\w.-]+)\$\{/g;
const ANY_LITERAL = /['"`]([\w-]+(?:\.[\w-]+)+)['"`]/g;
/** A program that runs before the translator exists reads its own file of messages whole. */
const WHOLE_FILE = /[/'"`]([\w-]+)\.yaml['"`]/g;
const COMMENTS = /^\s*(\/\*\*[\s\S]*?\*\/|\/\/.*$)/gm;
const ANY_TEMPLATE = /`([\w-]+(?:\.[\w-]+)*\.)\$\{/g;

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.(tsx?|mjs)$/.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function firstGroups(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** Reads every source file below the folder, specs excepted. A text scan: keys built by `+` are not seen, so do not build them so. */
export function findKeyUses(folder: string): KeyUses {
  const literal = new Map<string, string>();
  const prefixes = new Map<string, string>();
  const quoted = new Set<string>();
  const quotedPrefixes = new Set<string>();
  for (const file of sourceFiles(folder)) {
    const text = readFileSync(file, 'utf8').replaceAll(COMMENTS, '');
    for (const key of firstGroups(text, LITERAL_CALL)) literal.set(key, file);
    for (const prefix of firstGroups(text, TEMPLATE_CALL)) prefixes.set(prefix, file);
    for (const key of firstGroups(text, ANY_LITERAL)) quoted.add(key);
    for (const prefix of firstGroups(text, ANY_TEMPLATE)) quotedPrefixes.add(prefix);
    for (const name of firstGroups(text, WHOLE_FILE)) quotedPrefixes.add(`${name}.`);
  }
  return { literal, prefixes, quoted, quotedPrefixes };
}
