/** Takes note of what went wrong with one lapse or one commitment, so that those after it have their turn. */
export interface TimerFaults {
  note(part: 'lapse' | 'timer', id: string, error: unknown): void;
}
