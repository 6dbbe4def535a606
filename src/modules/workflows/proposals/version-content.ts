import type { Definition } from '../../../domain/workflow/definition.js';

/**
 * What every side consents to where a new version is proposed. The canonical form sorts the members of a map, so the order of
 * entries, which people see, is said besides.
 */
export interface VersionContent {
  readonly schema: 'luoshi-workflow/1';
  readonly conference: string;
  readonly definition: Definition;
  readonly order: Readonly<Record<'positions' | 'joint' | 'moves' | 'timers', readonly string[]>>;
}

/** The content of a proposal to publish a definition. */
export function versionContent(conference: string, definition: Definition): VersionContent {
  const { positions, joint, moves, timers } = definition;
  const order = {
    positions: Object.keys(positions),
    joint: Object.keys(joint),
    moves: Object.keys(moves),
    timers: Object.keys(timers),
  };
  return { schema: 'luoshi-workflow/1', conference, definition, order };
}

/** The definition that was consented to, its entries in the order that was. */
export function definitionOf({ definition, order }: VersionContent): Definition {
  const { kind, version, labels, initialJoint } = definition;
  return {
    kind,
    version,
    labels,
    positions: ordered(definition.positions, order.positions),
    joint: ordered(definition.joint, order.joint),
    initialJoint,
    moves: ordered(definition.moves, order.moves),
    timers: ordered(definition.timers, order.timers),
  };
}

function ordered<Entry>(entries: Readonly<Record<string, Entry>>, names: readonly string[]): Record<string, Entry> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const entry = entries[name];
      return entry === undefined ? [] : [[name, entry] as const];
    }),
  );
}
