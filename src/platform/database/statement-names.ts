/** Uses after which a text is worth a plan that is kept: what is asked once in a while is planned when it is asked. */
const WORTH_KEEPING = 3;

/** Plans one connection may come to hold, some 200 kB each: texts put together from a reader's choices are without number. */
const MOST_NAMES = 120;

/** Texts counted at one time, so that rare ones do not fill the memory. */
const MOST_COUNTED = 1000;

/**
 * Names under which PostgreSQL keeps the plan of a statement on each connection: planning a wide statement costs several
 * times what running it does. The first texts to come again have names for good; further ones run without, as right and
 * a little slower. A kept plan asks for the side at each run, so row-level security holds for it as for any other.
 */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private readonly uses = new Map<string, number>();

  /** The name of a text, the same for the whole process; undefined for one that is to be planned each time. */
  of(sql: string): string | undefined {
    const known = this.names.get(sql);
    if (known !== undefined || this.names.size >= MOST_NAMES) return known;
    const uses = (this.uses.get(sql) ?? 0) + 1;
    if (uses < WORTH_KEEPING) {
      if (this.uses.size >= MOST_COUNTED) this.uses.clear();
      this.uses.set(sql, uses);
      return undefined;
    }
    this.uses.delete(sql);
    const name = `luoshi_${this.names.size + 1}`;
    this.names.set(sql, name);
    return name;
  }
}
