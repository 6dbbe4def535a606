/** Thrown where a file tells a history that its workflow does not allow. */
export class PlanFault extends Error {
  constructor(
    readonly number: string,
    readonly detail: string,
  ) {
    super(`${number}: ${detail}`);
    this.name = 'PlanFault';
  }
}
