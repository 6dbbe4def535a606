import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

import { nestsTooDeep } from '../../platform/config/nests-too-deep.js';
import { ConferenceFaults, type FilePath } from './check-conference-faults.js';

const LARGEST_BYTES = 5_000_000;
const MOST_ALIASES = 100;
/** One slip can upset every line after it. */
const MOST_SYNTAX_FAULTS = 20;

interface OpenedYaml {
  readonly value: unknown;
  readonly faults: ConferenceFaults;
}

/**
 * Parses the text as one YAML 1.2 document and knows the line of every path in it. With a fault among `faults`, `value` means
 * nothing: the text is too large, not YAML, nested too deep, or would grow out of hand through its aliases.
 */
export function openConferenceYaml(text: string): OpenedYaml {
  const whole = new ConferenceFaults(() => 1);
  const bytes = Buffer.byteLength(text);
  if (bytes > LARGEST_BYTES) {
    whole.add([], 'too_large', { bytes, largest: LARGEST_BYTES });
    return { value: undefined, faults: whole };
  }
  if (nestsTooDeep(text)) {
    whole.add([], 'too_deep');
    return { value: undefined, faults: whole };
  }
  try {
    return readDocument(text);
  } catch (error) {
    // toJS counts what the aliases expand to and gives up with this class.
    if (!(error instanceof ReferenceError)) throw error;
    whole.add([], 'too_many_aliases');
    return { value: undefined, faults: whole };
  }
}

function readDocument(text: string): OpenedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', prettyErrors: false });
  const faults = new ConferenceFaults((path) => lineOf(document, lines, path));
  for (const error of [...document.errors, ...document.warnings].slice(0, MOST_SYNTAX_FAULTS)) {
    const { line } = lines.linePos(error.pos[0]);
    const here = new ConferenceFaults(() => line);
    here.add([], 'yaml_syntax', { said: error.message });
    faults.include(here);
  }
  if (!faults.isEmpty) return { value: undefined, faults };
  return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown, faults };
}

/** Line of the key or list entry at `path`, or of its nearest ancestor that exists. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: FilePath): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : key) === String(part));
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return lines.linePos(offset).line || 1;
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range?.[0] : undefined;
}
