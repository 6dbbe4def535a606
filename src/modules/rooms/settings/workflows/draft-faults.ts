import type { DefinitionFault } from '../../../../domain/workflow/check-definition.js';
import { type Section, SECTIONS } from '../../../../domain/workflow/authoring/definition-edit.js';
import type { FieldFault } from '../../../../platform/web/components/error-summary.js';
import type { Translate } from '../../../../platform/web/i18n/translator.js';

/** A fault with its remedy in words, and the address of the field that mends it. */
export interface PlacedFault {
  readonly text: string;
  readonly href: string;
  readonly section: Section | null;
  readonly name: string | null;
  readonly field: string;
}

/** Every fault of a draft with the field it belongs to, in the order in which the check found them. */
export function placedFaults(base: string, faults: readonly DefinitionFault[], t: Translate): readonly PlacedFault[] {
  return faults.map(({ path, code, detail }) => {
    const text = t(`workflow_file.fault.${code}`, { detail });
    const [first, second, ...rest] = path.map(String);
    const section = SECTIONS.find((one) => one === first) ?? null;
    if (section === null) {
      const isHead = first === 'labels' || first === 'initialJoint';
      const field = first === 'labels' ? labelField(second) : (first ?? 'yaml');
      return { text, href: isHead ? `${base}/head#${field}` : `${base}/yaml#yaml`, section, name: null, field };
    }
    if (second === undefined) return { text, href: `${base}#${section}`, section, name: null, field: section };
    const field = fieldOf(rest);
    return { text, href: `${base}/${section}/${encodeURIComponent(second)}#${field}`, section, name: second, field };
  });
}

/** The faults of one entry at its fields. */
export function faultsOfEntry(faults: readonly PlacedFault[], section: Section, name: string | null): FieldFault[] {
  return faults
    .filter((fault) => fault.section === section && fault.name === name && name !== null)
    .map(({ field, text }) => ({ field, message: text }));
}

function fieldOf([first, second]: readonly string[]): string {
  if (first === undefined) return 'name';
  if (first === 'labels') return labelField(second);
  if (first === 'since') return second === undefined ? 'since' : `since-${second}`;
  return first;
}

function labelField(language: string | undefined): string {
  return `label-${language ?? 'en'}`;
}
