import type { DefinitionFault, DefinitionFaultCode } from './definition-fault.js';

/** A place in the file under check. All places of one check share one list of faults. */
export class Place {
  constructor(
    readonly faults: DefinitionFault[],
    private readonly path: readonly (string | number)[] = [],
  ) {}

  at(...keys: (string | number)[]): Place {
    return new Place(this.faults, [...this.path, ...keys]);
  }

  fault(code: DefinitionFaultCode, detail: string): void {
    this.faults.push({ path: this.path, code, detail });
  }
}
