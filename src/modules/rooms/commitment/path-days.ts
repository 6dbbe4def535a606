import type { PathStep } from '../../commitments/index.js';

/** Where the commitment stood at the end of each day on which anything moved; the agreement itself stays first. */
export function pathDays(path: readonly PathStep[]): readonly PathStep[] {
  return path.filter((step, place) => place === 0 || path[place + 1]?.on !== step.on);
}
