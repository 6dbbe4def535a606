import type { Definition } from '../../../../domain/workflow/definition.js';
import type { WorkflowForm } from './workflow-form.js';

/** In place of a timer of the new version: the timer ends. */
export const ENDS = '-';

/** A mapping as a form states it, before it is read. */
export interface AnsweredMapping {
  readonly positions: Readonly<Record<string, string>>;
  readonly joint: Readonly<Record<string, string>>;
  readonly timers: Readonly<Record<string, string | null>>;
  readonly proposals: string;
}

/** The mapping that a form states. What is left open is mapped to nothing, for the dry run to list. */
export function mappingAnswered({ positions, joint, timers }: Definition, form: WorkflowForm): AnsweredMapping {
  const part = (name: string, names: readonly string[]): Record<string, string> =>
    Object.fromEntries(
      names.flatMap((one) => {
        const target = form.text(`${name}.${one}`);
        return target === '' ? [] : [[one, target] as const];
      }),
    );
  const timed = Object.entries(part('timers', Object.keys(timers)));
  return {
    positions: part('positions', Object.keys(positions)),
    joint: part('joint', Object.keys(joint)),
    timers: Object.fromEntries(timed.map(([name, target]) => [name, target === ENDS ? null : target])),
    proposals: form.text('proposals'),
  };
}
