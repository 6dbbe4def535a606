import { Injectable } from '@nestjs/common';

/** Wakes the relay of this process right after a commit; a relay elsewhere finds the rows at its next look. */
@Injectable()
export class OutboxSignal {
  private listener: (() => void) | null = null;

  /** Sets who is woken; null stops it. */
  listen(listener: (() => void) | null): void {
    this.listener = listener;
  }

  raise(): void {
    this.listener?.();
  }
}
