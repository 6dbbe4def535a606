import type { FaultParams } from '../../conferences/index.js';

/** Thrown where a file tells a history that its workflow does not allow. `code` and `params` are those of the load fault. */
export class PlanFault extends Error {
  constructor(
    readonly number: string,
    readonly code: `told_${string}`,
    readonly params: FaultParams,
  ) {
    super(`${number}: ${code} ${JSON.stringify(params)}`);
    this.name = 'PlanFault';
  }
}
