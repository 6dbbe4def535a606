import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LANGUAGES } from '../../domain/shared/language.js';
import type { EmbeddedStartError } from './embedded-start-error.js';
import { projectRoot } from '../config/project-root.js';

interface StartCatalogue {
  errors?: Record<string, { problem?: string; way_out?: string }>;
}

/**
 * What happened and the way out, as text for the terminal: one paragraph for each language, English first.
 * Falls back to the bare error where a locale file is missing, so that the cause is never hidden.
 */
export function describeStartError(error: EmbeddedStartError): string {
  const paragraphs = LANGUAGES.map((language) => paragraph(error, language)).filter((text) => text !== '');
  return paragraphs.length > 0 ? paragraphs.join('\n\n') : error.message;
}

function paragraph(error: EmbeddedStartError, language: string): string {
  try {
    const file = join(projectRoot(), 'config', 'locales', language, 'start.yaml');
    const texts = (parse(readFileSync(file, 'utf8')) as StartCatalogue).errors?.[error.code];
    return [texts?.problem, texts?.way_out].map((text) => fill(text ?? '', error.params)).join('\n');
  } catch {
    return '';
  }
}

function fill(text: string, params: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}
