import type { HistoryStep } from '../history/history-step.js';

/**
 * Joins neighbouring steps of one day and side, so that they are written together. A proposal begins a batch of its own: its
 * content is read from what was written before it.
 */
export function batchSteps(steps: readonly HistoryStep[]): readonly HistoryStep[] {
  const batches: HistoryStep[] = [];
  for (const step of steps) {
    const last = batches.at(-1);
    const joins = last !== undefined && last.on === step.on && last.side === step.side && !rests(step) && !rests(last);
    if (joins) batches[batches.length - 1] = { ...last, bodies: [...last.bodies, ...step.bodies] };
    else batches.push(step);
  }
  return batches;
}

function rests(step: HistoryStep): boolean {
  return step.bodies.some(({ kind }) => kind === 'proposal_opened' || kind === 'consent_given');
}
