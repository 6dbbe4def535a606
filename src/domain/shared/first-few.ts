/** The first of many findings, and how many there are: what is found without bound is not kept without bound. */
export class FirstFew<Value> {
  private readonly values: Value[] = [];
  private count = 0;

  constructor(private readonly most: number) {}

  /** Takes one in, and keeps it while there is room. */
  add(value: Value): void {
    this.count += 1;
    if (this.values.length < this.most) this.values.push(value);
  }

  /** Those kept, in the order in which they came. */
  get kept(): readonly Value[] {
    return this.values;
  }

  /** How many came, kept or not. */
  get all(): number {
    return this.count;
  }

  /** How many were not kept. */
  get beyond(): number {
    return this.count - this.values.length;
  }
}
