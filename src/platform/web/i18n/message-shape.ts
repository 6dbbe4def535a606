import { IntlMessageFormat } from 'intl-messageformat';

/** What a message needs and carries, or why it cannot be read. */
export interface MessageShape {
  /** Names of its placeholders, sorted, each once. */
  readonly placeholders: readonly string[];
  /** Names of the inline tags in its text (`em`, `was`), sorted, each once. */
  readonly tags: readonly string[];
  readonly fault: string | null;
}

/** The part of a parsed message that this file reads; plural and select carry options, everything else only a value. */
interface Element {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}

const LITERAL = 0;
const POUND = 7;

function walk(elements: readonly Element[], names: Set<string>): void {
  for (const element of elements) {
    if (element.type !== LITERAL && element.type !== POUND && element.value !== undefined) names.add(element.value);
    for (const option of Object.values(element.options ?? {})) walk(option.value, names);
  }
}

/** Reads the shape of one ICU message; `fault` tells what the parser refused. */
export function messageShape(text: string): MessageShape {
  const tags = [...new Set([...text.matchAll(/<\/?([a-z]+)>/g)].map((match) => match[1] ?? ''))].sort();
  try {
    const names = new Set<string>();
    walk(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst(), names);
    return { placeholders: [...names].sort(), tags, fault: null };
  } catch (error) {
    return { placeholders: [], tags, fault: error instanceof Error ? error.message : String(error) };
  }
}
