import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { KINDS } from '../../../domain/shared/kind.js';
import {
  checkDefinition,
  type DefinitionFault,
  type ExpectedDefinition,
} from '../../../domain/workflow/check-definition.js';
import { DEEPEST_BRACKETS, nestsTooDeep } from '../../../platform/config/nests-too-deep.js';
import { storedDefinition } from './stored-definition.js';
import type { StoredDefinition } from './workflow-definition.repository.js';

/** One fault of a definition file, with its line. The words of its code stand under `workflow_file.fault`. */
export interface DefinitionFileFault {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  /** What stands there, or what is wanted. */
  readonly detail: string;
}

export type DefinitionFiles =
  | { readonly ok: true; readonly definitions: readonly StoredDefinition[] }
  | { readonly ok: false; readonly faults: readonly DefinitionFileFault[] };

/** Thirty times the longest one shipped. */
const MAX_CHARACTERS = 200_000;
/** One slip can upset every line after it, and nobody reads more than this. */
const MOST_FAULTS = 200;
/** What a file defines stands in its name, so that a folder shows which versions there are. */
const FILE_NAME = /^(\w+)\.v(\d+)\.yaml$/;

/** Reads and checks every definition of a folder, in order of name; all faults of all files come back at once. */
export async function readDefinitionFiles(folder: string): Promise<DefinitionFiles> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const read = await Promise.all(
    names.map(async (name) => checkDefinitionText(name, await readFile(join(folder, name), 'utf8'))),
  );
  const faults = [...read.flatMap((one) => (one.ok ? [] : one.faults)), ...definedTwice(names)];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, definitions: read.flatMap((one) => (one.ok ? one.definitions : [])) };
}

/** Checks one file's text, and that its name says what it defines. */
export function checkDefinitionText(file: string, text: string): DefinitionFiles {
  const expected = definedBy(file);
  if (expected === null) return refused(file, 'bad_file_name', basename(file));
  const parsed = parseDefinitionText(file, text);
  if (!parsed.ok) return parsed;
  const { raw, document, lines } = parsed;
  const checked = checkDefinition(raw, expected);
  if (!checked.ok) {
    return { ok: false, faults: bounded(file, checked.faults, (fault) => located(file, document, lines, fault)) };
  }
  return { ok: true, definitions: [storedDefinition(checked.definition)] };
}

/** The content of a text that is YAML within bounds, with what is needed to find its lines again; else every fault of it. */
export type ParsedDefinition =
  | { readonly ok: true; readonly raw: unknown; readonly document: Document; readonly lines: LineCounter }
  | { readonly ok: false; readonly faults: readonly DefinitionFileFault[] };

/** Reads a text as YAML, and judges nothing of what it says. */
export function parseDefinitionText(file: string, text: string): ParsedDefinition {
  if (text.length > MAX_CHARACTERS) return refused(file, 'too_large', String(MAX_CHARACTERS));
  if (nestsTooDeep(text)) return refused(file, 'too_deep', String(DEEPEST_BRACKETS));
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const broken = bounded(file, document.errors, (error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    code: 'not_yaml',
    detail: error.message.split('\n')[0] ?? error.code,
  }));
  if (broken.length > 0) return { ok: false, faults: broken };
  const raw = contentOf(document);
  if (raw === REFUSED) return refused(file, 'too_many_aliases', String(MOST_ALIASES));
  return { ok: true, raw, document, lines };
}

/** The kind and version that a file's name promises; null where it promises none. */
function definedBy(file: string): ExpectedDefinition | null {
  const [, word, version] = FILE_NAME.exec(basename(file)) ?? [];
  const kind = KINDS.find((known) => known === word);
  return kind === undefined ? null : { kind, version: Number(version) };
}

/** Names that differ in a zero only promise the same version. */
function definedTwice(names: readonly string[]): readonly DefinitionFileFault[] {
  const first = new Map<string, string>();
  return names.flatMap((file): DefinitionFileFault[] => {
    const promised = definedBy(file);
    if (promised === null) return [];
    const key = `${promised.kind}.v${promised.version}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    return other === undefined ? [] : [{ file, line: 1, code: 'defined_twice', detail: other }];
  });
}

function refused(file: string, code: string, detail: string): Extract<DefinitionFiles, { ok: false }> {
  return { ok: false, faults: [{ file, line: 1, code, detail }] };
}

/** The first of the faults, and how many more there are. */
function bounded<Found>(
  file: string,
  found: readonly Found[],
  faultOf: (one: Found) => DefinitionFileFault,
): readonly DefinitionFileFault[] {
  const faults = found.slice(0, MOST_FAULTS).map(faultOf);
  const more = found.length - faults.length;
  return more === 0 ? faults : [...faults, { file, line: 1, code: 'too_many_faults', detail: String(more) }];
}

const MOST_ALIASES = 50;
const REFUSED = Symbol('refused');

function contentOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown;
  } catch {
    return REFUSED;
  }
}

/** A fault stands at its node, or at the nearest node above it where the fault is that something is missing. */
function located(file: string, document: Document, lines: LineCounter, fault: DefinitionFault): DefinitionFileFault {
  for (let length = fault.path.length; length > 0; length -= 1) {
    const node = document.getIn(fault.path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return { file, line: lines.linePos(Number(node.range[0])).line, code: fault.code, detail: fault.detail };
    }
  }
  return { file, line: 1, code: fault.code, detail: fault.detail };
}
