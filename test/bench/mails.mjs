import { createTransport } from 'nodemailer';
import { startMailSink } from '../../dist/src/modules/mail/index.js';
import { RemindCommand, ReminderSweepService } from '../../dist/src/modules/reminders/index.js';
import { perSecond } from './concurrently.mjs';
import { openContext } from './context.mjs';
import { CONFERENCE, seedCommitments, seedConference, seedPost } from './seed.mjs';

/** Deadlines of the seed end on 31 December 2026; five Hong Kong working days before (25 December is one off), every lead is reminded. */
const ON = '2026-12-23';
const LANES = 8;

/** A sweep that writes and sends one digest a person, against nodemailer sending as many mails to the same sink. */
export async function measure(bench) {
  const people = bench.smoke ? 10 : 400;
  const sink = await startMailSink({ folder: bench.folder, log: () => undefined });
  const context = await openContext(bench, { SMTP_URL: sink.url, LUOSHI_NOW: `${ON}T06:00:00+08:00` });
  const frame = (bench.frame ??= await seedConference(bench.pool));
  const ids = await seedCommitments(bench.pool, frame, people * 5, 40_000);
  await spread(bench.pool, ids, people);

  const began = performance.now();
  const dry = await context.get(ReminderSweepService).sweep({ conferenceId: CONFERENCE, on: ON, dryRun: true });
  const sweepSeconds = (performance.now() - began) / 1000;
  const began2 = performance.now();
  const report = await context.get(RemindCommand).run({ on: ON, dryRun: false });
  const seconds = (performance.now() - began2) / 1000;

  if (report.sent === 0) throw new Error('the sweep sent nothing, so there is nothing to measure');

  const transport = createTransport({ url: sink.url, pool: true, maxConnections: LANES });
  const letter = { from: 'a@bench.example', to: 'b@bench.example', subject: 'bench', text: 'x\n'.repeat(40) };
  const floor = await perSecond(Array.from({ length: report.sent }), LANES, () => transport.sendMail(letter));
  transport.close();
  await context.close();
  await sink.close();
  const ours = report.sent / seconds;
  const swept = dry.mails.length / sweepSeconds;
  return [
    {
      what: 'sweep and mails, one digest a person',
      ours,
      floor,
      unit: 'mails/s',
      ratio: ours / floor,
      goal: 0.25,
      note: `${report.sent} mails`,
    },
    {
      what: 'sweep alone, digests written',
      ours: swept,
      floor,
      unit: 'mails/s',
      ratio: swept / floor,
      goal: 0.25,
      note: `${ids.length} commitments`,
    },
  ];
}

/** Gives the northern lead of each commitment to one of so many posts. */
async function spread(pool, ids, people) {
  for (let person = 0; person < people; person += 1) {
    const post = await seedPost(pool, 'north', `reader-${person}`);
    const mine = ids.filter((_, index) => index % people === person);
    await pool.query(`update assignment set organisation_id = $1 where commitment_id = any($2) and side_id = 'north'`, [
      post.organisation,
      mine,
    ]);
  }
}
