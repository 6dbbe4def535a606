/** Why the application would not start, as a key under `boot` of the locale files. */
export type StartRefusal =
  | 'port_taken'
  | 'port_forbidden'
  | 'schema_ahead'
  | 'schema_behind'
  | 'queue_silent'
  | 'worker_needs_database'
  | 'refused';

/** Thrown while starting where the way out is known. */
export class StartRefused extends Error {
  constructor(
    readonly reason: StartRefusal,
    readonly params: Readonly<Record<string, string | number>>,
  ) {
    super(`${reason} ${JSON.stringify(params)}`);
    this.name = 'StartRefused';
  }
}
