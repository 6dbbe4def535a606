import { existsSync, readFileSync } from 'node:fs';
import { projectFile } from './project-file.mjs';

const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'];

/** Prints one text of the start topic in all three languages, English first, to standard error. */
export function say(key, params = {}) {
  for (const language of LANGUAGES) {
    const text = readTexts(language).get(key);
    if (text !== undefined) process.stderr.write(`${fill(text, params)}\n`);
  }
}

/** Prints what went wrong and the way out in all three languages, and ends the process with 1. */
export function fail(code, params = {}) {
  for (const language of LANGUAGES) {
    const texts = readTexts(language);
    const lines = ['problem', 'way_out'].map((part) => texts.get(`errors.${code}.${part}`) ?? code);
    process.stderr.write(`\n${lines.map((line) => fill(line, params)).join('\n')}\n`);
  }
  process.exit(1);
}

/** The texts by dotted key. Reads the plain part of YAML only: nested keys, and one quoted text a line. */
export function readTexts(language) {
  const file = projectFile(`config/locales/${language}/start.yaml`);
  const texts = new Map();
  const path = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const match = /^( *)([a-z_]+):(?: '(.*)')?$/.exec(line);
    if (match === null) continue;
    path.length = match[1].length / 2;
    path.push(match[2]);
    if (match[3] !== undefined) texts.set(path.join('.'), match[3].replaceAll("''", "'"));
  }
  return texts;
}

function fill(text, params) {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name) => params[name] ?? whole);
}
