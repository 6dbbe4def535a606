import type { Kind } from '../../../src/domain/shared/kind.js';
import type { TimerDefinition } from '../../../src/domain/workflow/timers/timer-definition.js';
import { DefinitionLibrary } from '../../../src/modules/commitments/index.js';
import type { TestApplication } from '../test-application.js';
import { inEveryLanguage } from '../builders/a-conference.js';

/** Timers by name; what is left out is five joint working days to a notice, once. */
export type SomeTimers = Readonly<Record<string, Partial<TimerDefinition> & Pick<TimerDefinition, 'since'>>>;

/**
 * Stores the next version of a kind's workflow, with these timers and no others; what is built from then on runs on it. One that
 * a conference agreed on is read by none that is not asked for it: commitments are built `on` it.
 */
export async function workflowWithTimers(
  test: TestApplication,
  kind: Kind,
  timers: SomeTimers,
  conferenceId: string | null = null,
): Promise<number> {
  const library = test.get(DefinitionLibrary);
  const newest = library.newest(kind, conferenceId);
  const version = newest.version + 1;
  const rest = { days: 5, calendar: 'joint', then: 'notify', level: null, repeat: false } as const;
  const whole = Object.entries(timers).map(([name, timer]) => {
    return [name, { ...rest, labels: inEveryLanguage(`The timer ${name}`), ...timer }] as const;
  });
  const body = { ...newest, version, timers: Object.fromEntries(whole) };
  await test.owner.query(
    `insert into workflow_definition (kind, version, sha256, body, conference_id, loaded_at)
     values ($1, $2, $3, $4, $5, now())`,
    [kind, version, `test ${version}`, JSON.stringify(body), conferenceId],
  );
  if (conferenceId === null) await library.refresh();
  return version;
}
