import { Document, isMap, isScalar, isSeq, visit } from 'yaml';

/** Maps that the files of `config/workflows` write on one line. */
const ON_ONE_LINE = new Set(['labels', 'since']);

/** A document as the files of `config/workflows` are written, whether it is sound or not. Reading it gives the same document. */
export function definitionYaml(content: unknown): string {
  const document = new Document(content, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, { key, value }) => {
      const isLine = isScalar(key) && typeof key.value === 'string' && ON_ONE_LINE.has(key.value);
      if (isSeq(value) || (isMap(value) && (isLine || value.items.length === 0))) value.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}
