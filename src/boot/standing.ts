type Release = () => Promise<unknown> | void;

/** What a process has started and must leave again, piece by piece; it can be left at any moment, also while a piece is made. */
export class Standing {
  private readonly pieces: Release[] = [];
  private underway: Promise<unknown> = Promise.resolve();
  private fallen: Promise<void> | null = null;

  /**
   * Makes a piece and keeps how to release it. Once the process is being left this never comes back: what was being made is
   * released with the rest, and nobody goes on to use it.
   */
  async raise<Piece>(make: () => Promise<Piece>, release: (piece: Piece) => Promise<unknown> | void): Promise<Piece> {
    if (this.fallen !== null) return never();
    const made = make().then((piece) => {
      this.pieces.push(() => release(piece));
      return piece;
    });
    this.underway = made.catch(() => undefined); // the caller hears of it
    const piece = await made.catch((error: unknown) => {
      if (this.fallen !== null) return never();
      throw error;
    });
    return this.fallen === null ? piece : never();
  }

  /**
   * Releases every piece, the last first, after what is just being made; again and again is once. A piece that cannot be
   * released keeps none of the others; the first such error is thrown at the end.
   */
  fall(): Promise<void> {
    this.fallen ??= this.leave();
    return this.fallen;
  }

  private async leave(): Promise<void> {
    await this.underway;
    const errors: unknown[] = [];
    for (const release of this.pieces.splice(0).reverse()) {
      try {
        await release();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
