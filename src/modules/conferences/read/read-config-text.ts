import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { Fault } from '../../../domain/calendar/fault.js';
import type { ConfigFileFault } from '../../../platform/config/config-file-fault.js';

/** What a parser makes of a file's content. */
type Parsed<Content> =
  { readonly ok: true; readonly content: Content } | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads a file's text as YAML without aliases, since facts need none and expanding them can fill the memory. */
export function readConfigText<Content>(
  file: string,
  text: string,
  parse: (raw: unknown) => Parsed<Content>,
): { readonly content: Content | null; readonly faults: readonly ConfigFileFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const broken = document.errors.map(({ pos, code }): ConfigFileFault => ({
    file,
    line: lines.linePos(pos[0]).line,
    path: '',
    code: 'not_yaml',
    detail: code,
  }));
  if (broken.length > 0) return { content: null, faults: broken };
  const parsed = parse(aliasFree(document));
  if (parsed.ok) return { content: parsed.content, faults: [] };
  const faults = parsed.faults.map(({ path, message_code, detail }) => ({
    file,
    line: lineOf(document, lines, path),
    path,
    code: message_code.slice(message_code.indexOf('.') + 1),
    detail,
  }));
  return { content: null, faults };
}

function aliasFree(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) as unknown;
  } catch {
    return null;
  }
}

/** The line of a place, or of the nearest above it where the fault is that something is missing; keys may be numbers. */
function lineOf(document: Document, lines: LineCounter, path: string): number {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of keys) {
    const inside = childOf(node, key);
    if (!isNode(inside)) break;
    node = inside;
    offset = inside.range?.[0] ?? offset;
  }
  return lines.linePos(offset).line;
}

function childOf(node: unknown, key: string): unknown {
  if (typeof node !== 'object' || node === null || !('get' in node) || typeof node.get !== 'function') return undefined;
  const get = node.get.bind(node) as (key: string | number, keepScalar: true) => unknown;
  return get(key, true) ?? (/^\d+$/.test(key) ? get(Number(key), true) : undefined);
}
