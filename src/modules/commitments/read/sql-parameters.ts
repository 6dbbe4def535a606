/** Collects the values of one statement, so that its parts can be put together without counting places. */
export class SqlParameters {
  private readonly collected: unknown[] = [];

  /** Adds a value and gives the place that stands for it. */
  add(value: unknown): string {
    this.collected.push(value);
    return `$${this.collected.length}`;
  }

  get values(): readonly unknown[] {
    return this.collected;
  }
}
