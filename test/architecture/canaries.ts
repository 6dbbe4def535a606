/** A fault planted on purpose: the file, what it holds, and the rule that must name it. */
export interface Canary {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

const uses = (path: string) => `import * as planted from '${path}';\nexport const kept = planted;\n`;
const usesType = (path: string, name: string) =>
  `import type { ${name} } from '${path}';\nexport type Kept = ${name};\n`;

/** One canary for each wall; module and domain orders have one for each listed member that has somebody to avoid. */
export const CANARIES: readonly Canary[] = [
  { rule: 'no-circular', file: 'src/platform/http/canary-a.ts', text: uses('./canary-b.js') },
  { rule: 'no-orphans', file: 'src/modules/access/canary-orphan.ts', text: 'export const nobody = 1;\n' },
  { rule: 'domain-is-pure', file: 'src/domain/shared/canary-builtin.ts', text: uses('node:fs') },
  { rule: 'domain-is-pure', file: 'src/domain/shared/canary-type.ts', text: usesType('typeorm', 'DataSource') },
  { rule: 'domain-is-pure', file: 'src/domain/workflow/canary-out.ts', text: uses('../../platform/clock/clock.js') },
  { rule: 'domain-order:shared', file: 'src/domain/shared/canary-up.ts', text: uses('../calendar/day-status.js') },
  { rule: 'domain-order:calendar', file: 'src/domain/calendar/canary-up.ts', text: uses('../deadlines/deadline.js') },
  {
    rule: 'domain-order:deadlines',
    file: 'src/domain/deadlines/canary-up.ts',
    text: uses('../workflow/transition.js'),
  },
  { rule: 'domain-order:workflow', file: 'src/domain/workflow/canary-up.ts', text: uses('../rollup/roll-up.js') },
  { rule: 'domain-order:records', file: 'src/domain/records/canary-up.ts', text: uses('../reminders/ladder.js') },
  { rule: 'domain-order:reminders', file: 'src/domain/reminders/canary-up.ts', text: uses('../rollup/roll-up.js') },
  { rule: 'domain-order:rollup', file: 'src/domain/rollup/canary-up.ts', text: uses('../records/replay.js') },
  {
    rule: 'domain-order:importing',
    file: 'src/domain/importing/canary-up.ts',
    text: uses('../workflow/transition.js'),
  },
  {
    rule: 'domain-order:rehearsal',
    file: 'src/domain/rehearsal/canary-up.ts',
    text: uses('../importing/propose-split.js'),
  },
  { rule: 'domain-must-be-listed', file: 'src/domain/newcomer/canary.ts', text: uses('../shared/language.js') },
  { rule: 'platform-below-modules', file: 'src/platform/http/canary-up.ts', text: uses('../../modules/mail/index.js') },
  {
    rule: 'platform-uses-shared-only',
    file: 'src/platform/http/canary-domain.ts',
    text: uses('../../domain/workflow/transition.js'),
  },
  { rule: 'modules-below-entry-points', file: 'src/modules/ops/canary-up.ts', text: uses('../../boot/port.js') },
  { rule: 'modules-by-front-door', file: 'src/modules/ops/canary-door.ts', text: uses('../access/password.js') },
  { rule: 'entry-points-by-front-door', file: 'src/boot/canary-door.ts', text: uses('../modules/access/password.js') },
  { rule: 'module-dag:directory', file: 'src/modules/directory/canary-dag.ts', text: uses('../access/index.js') },
  { rule: 'module-dag:access', file: 'src/modules/access/canary-dag.ts', text: uses('../mail/index.js') },
  { rule: 'module-dag:mail', file: 'src/modules/mail/canary-dag.ts', text: uses('../reminders/index.js') },
  {
    rule: 'module-dag:conferences',
    file: 'src/modules/conferences/canary-dag.ts',
    text: uses('../commitments/index.js'),
  },
  {
    rule: 'module-dag:commitments',
    file: 'src/modules/commitments/canary-dag.ts',
    text: uses('../proposals/index.js'),
  },
  { rule: 'module-dag:progress', file: 'src/modules/progress/canary-dag.ts', text: uses('../proposals/index.js') },
  { rule: 'module-dag:proposals', file: 'src/modules/proposals/canary-dag.ts', text: uses('../reminders/index.js') },
  { rule: 'module-dag:timers', file: 'src/modules/timers/canary-dag.ts', text: uses('../reminders/index.js') },
  { rule: 'module-dag:reminders', file: 'src/modules/reminders/canary-dag.ts', text: uses('../reports/index.js') },
  { rule: 'module-dag:reports', file: 'src/modules/reports/canary-dag.ts', text: uses('../reminders/index.js') },
  { rule: 'module-dag:imports', file: 'src/modules/imports/canary-dag.ts', text: uses('../proposals/index.js') },
  { rule: 'module-dag:loading', file: 'src/modules/loading/canary-dag.ts', text: uses('../imports/index.js') },
  { rule: 'module-dag:workflows', file: 'src/modules/workflows/canary-dag.ts', text: uses('../rooms/index.js') },
  { rule: 'module-dag:ops', file: 'src/modules/ops/canary-dag.ts', text: uses('../rooms/index.js') },
  { rule: 'module-dag:rehearsal', file: 'src/modules/rehearsal/canary-dag.ts', text: uses('../mail/index.js') },
  { rule: 'module-must-be-listed', file: 'src/modules/newcomer/canary.ts', text: uses('../access/index.js') },
  {
    rule: 'controllers-stay-thin',
    file: 'src/modules/access/canary.controller.ts',
    text: uses('./sign-in.repository.js'),
  },
  { rule: 'controllers-stay-thin', file: 'src/modules/access/canary.pages.tsx', text: uses('./sign-in.entity.js') },
  { rule: 'typeorm-only-in-persistence', file: 'src/modules/access/canary.service.ts', text: uses('typeorm') },
  { rule: 'bullmq-only-in-platform-queue', file: 'src/modules/mail/canary-queue.ts', text: uses('bullmq') },
  { rule: 'bullmq-only-in-platform-queue', file: 'src/modules/mail/canary-redis.ts', text: uses('ioredis') },
  { rule: 'migrations-are-frozen', file: 'migrations/canary.ts', text: uses('../src/domain/shared/language.js') },
  { rule: 'src-not-to-test', file: 'src/modules/access/canary-test.ts', text: uses('../../../test/canary-target.js') },
  { rule: 'nothing-undeclared', file: 'src/platform/http/canary-dev.ts', text: uses('fast-check') },
];

/** Files that a canary needs beside it and that no rule need name. */
export const BESIDE: readonly Omit<Canary, 'rule'>[] = [
  { file: 'src/platform/http/canary-b.ts', text: uses('./canary-a.js') },
  { file: 'test/canary-target.ts', text: 'export const target = 1;\n' },
];
