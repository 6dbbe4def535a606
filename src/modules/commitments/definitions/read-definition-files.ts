import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { checkDefinition, type DefinitionFault } from '../../../domain/workflow/check-definition.js';
import type { StoredDefinition } from './workflow-definition.repository.js';

/** One fault of a definition file, with its line. */
export interface DefinitionFileFault {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly detail: string;
}

export type DefinitionFiles =
  | { readonly ok: true; readonly definitions: readonly StoredDefinition[] }
  | { readonly ok: false; readonly faults: readonly DefinitionFileFault[] };

const MAX_BYTES = 1_000_000;

/** Reads and checks every definition of a folder, in order of name; all faults of all files come back at once. */
export async function readDefinitionFiles(folder: string): Promise<DefinitionFiles> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const read = await Promise.all(
    names.map(async (name) => checkDefinitionText(name, await readFile(join(folder, name), 'utf8'))),
  );
  const faults = read.flatMap((one) => (one.ok ? [] : one.faults));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, definitions: read.flatMap((one) => (one.ok ? one.definitions : [])) };
}

/** Checks one file's text. */
export function checkDefinitionText(file: string, text: string): DefinitionFiles {
  if (text.length > MAX_BYTES)
    return { ok: false, faults: [{ file, line: 1, code: 'too_large', detail: `more than ${MAX_BYTES} characters` }] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const broken = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    code: 'not_yaml',
    detail: error.message.split('\n')[0] ?? error.code,
  }));
  if (broken.length > 0) return { ok: false, faults: broken };
  const raw = contentOf(document);
  if (raw === REFUSED)
    return { ok: false, faults: [{ file, line: 1, code: 'not_yaml', detail: 'aliases expand beyond bounds' }] };
  const checked = checkDefinition(raw);
  if (!checked.ok) return { ok: false, faults: checked.faults.map((fault) => located(file, document, lines, fault)) };
  const { definition } = checked;
  const sha256 = createHash('sha256').update(JSON.stringify(definition)).digest('hex');
  return { ok: true, definitions: [{ kind: definition.kind, version: definition.version, sha256, body: definition }] };
}

const REFUSED = Symbol('refused');

function contentOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 }) as unknown;
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
