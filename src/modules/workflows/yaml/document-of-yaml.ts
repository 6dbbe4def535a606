import { type DefinitionFileFault, parseDefinitionText } from '../../commitments/index.js';

/** The document that a text states, or what keeps it from being read, with lines. */
export type YamlDocument =
  | { readonly ok: true; readonly document: unknown }
  | { readonly ok: false; readonly faults: readonly DefinitionFileFault[] };

/** Reads pasted YAML within the bounds of definition files, and judges nothing of what it says. */
export function documentOfYaml(text: string): YamlDocument {
  const parsed = parseDefinitionText('draft.yaml', text);
  if (!parsed.ok) return parsed;
  // As JSON holds it: what YAML knows besides (dates, sets) is no part of a definition.
  return { ok: true, document: JSON.parse(JSON.stringify(parsed.raw ?? null)) as unknown };
}
