import { plainMap } from '../authoring/plain-map.js';
import { shown } from '../check/read-plain.js';
import { type MigrationMapping, PROPOSAL_FATES, type ProposalFate, type Versions } from './migration-mapping.js';

/** What is wrong with a mapping as written: where (`positions.waiting`), what stands there, and what the fault is. */
export interface MappingFault {
  readonly at: string;
  readonly code: 'not_a_map' | 'unknown_key' | 'unknown_source' | 'unknown_target' | 'unknown_fate' | 'closes';
  readonly detail: string;
}

export type MappingRead =
  | { readonly ok: true; readonly mapping: MigrationMapping }
  | { readonly ok: false; readonly faults: readonly MappingFault[] };

const PARTS = ['positions', 'joint', 'timers'] as const;

/**
 * Reads a mapping between two versions and checks every name in it against them; all faults at once. What it leaves out is no
 * fault here: whether that matters depends on the commitments there are.
 */
export function readMapping(raw: unknown, versions: Versions): MappingRead {
  const map = plainMap(raw);
  if (map === null) return { ok: false, faults: [{ at: '', code: 'not_a_map', detail: shown(raw ?? null) }] };
  const faults: MappingFault[] = Object.keys(map)
    .filter((key) => key !== 'proposals' && !PARTS.some((part) => part === key))
    .map((key) => ({ at: key, code: 'unknown_key', detail: shown(key) }));
  const read = (part: (typeof PARTS)[number]): Record<string, string | null> =>
    readPart(map[part], part, versions, faults);
  const [positions, joint, timers] = [words(read('positions')), words(read('joint')), read('timers')];
  const proposals = readFate(map['proposals'], faults);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, mapping: { positions, joint, timers, proposals } };
}

function readPart(
  raw: unknown,
  part: (typeof PARTS)[number],
  { from, to }: Versions,
  faults: MappingFault[],
): Record<string, string | null> {
  const map = plainMap(raw ?? {});
  if (map === null) {
    faults.push({ at: part, code: 'not_a_map', detail: shown(raw) });
    return {};
  }
  const entries = Object.entries(map).map(([name, target]): [string, string | null] => {
    const at = `${part}.${name}`;
    if (!Object.hasOwn(from[part], name)) faults.push({ at, code: 'unknown_source', detail: shown(name) });
    if (target === null && part === 'timers') return [name, null];
    if (typeof target === 'string' && Object.hasOwn(to[part], target)) {
      if (part === 'joint' && from.joint[name]?.open === true && to.joint[target]?.open === false)
        faults.push({ at, code: 'closes', detail: target });
      return [name, target];
    }
    faults.push({ at, code: 'unknown_target', detail: shown(target ?? null) });
    return [name, ''];
  });
  return Object.fromEntries(entries);
}

function words(entries: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).map(([name, target]) => [name, target ?? '']));
}

function readFate(raw: unknown, faults: MappingFault[]): ProposalFate {
  const fate = PROPOSAL_FATES.find((one) => one === raw);
  if (fate !== undefined) return fate;
  faults.push({
    at: 'proposals',
    code: 'unknown_fate',
    detail: `${shown(raw ?? null)} → ${PROPOSAL_FATES.join(' | ')}`,
  });
  return 'void';
}
