import type { Language } from '../domain/shared/language.js';
import { NEVER_STATED, type Definition, type Move } from '../domain/workflow/definition.js';

/**
 * A definition as a Mermaid state diagram: what one side states of itself, and what all sides agree together, drawn apart,
 * because no move leads from one to the other. Arrows bear the names of the moves in the language given.
 */
export function workflowDiagram(definition: Definition, language: Language): string {
  const { positions, joint, initialJoint } = definition;
  const closed = Object.entries(joint).filter(([, state]) => !state.open);
  return [
    'stateDiagram-v2',
    ...Object.entries(positions).map(([id, { labels }]) => state(id, labels[language])),
    ...arrows(definition, 'side', language),
    ...Object.entries(joint).map(([id, { labels }]) => state(jointId(id), labels[language])),
    `  [*] --> ${jointId(initialJoint)}`,
    ...arrows(definition, 'joint', language),
    ...closed.map(([id]) => `  ${jointId(id)} --> [*]`),
  ].join('\n');
}

function arrows({ moves }: Definition, scope: Move['scope'], language: Language): readonly string[] {
  const name = (id: string): string => (scope === 'joint' ? jointId(id) : id === NEVER_STATED ? '[*]' : id);
  return Object.values(moves)
    .filter((move) => move.scope === scope)
    .flatMap((move) =>
      move.from.map((from) => `  ${name(from)} --> ${name(move.to)}: ${plain(move.labels[language])}`),
    );
}

/** Position and joint states may share a name (`routine`), but a diagram has one space of names. */
function jointId(id: string): string {
  return `joint_${id}`;
}

function state(id: string, label: string): string {
  return `  state "${plain(label)}" as ${id}`;
}

/** Quotes and colons mean something to Mermaid. */
function plain(label: string): string {
  return label.replaceAll('"', "'").replaceAll(':', ' ').replaceAll(/\s+/g, ' ');
}
