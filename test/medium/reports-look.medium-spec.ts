import { writeFileSync, mkdirSync } from 'node:fs';
import { ReportCommand } from '../../src/modules/reports/index.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import { reportsBench } from './reports-bench.js';
it('looks', async () => {
  const bench = await reportsBench();
  mkdirSync('/tmp/look', { recursive: true });
  try {
    for (const language of ['en', 'zh-Hant', 'zh-Hans'] as const)
      for (const format of ['html', 'json', 'csv'])
        for (const day of ['2026-11-22', '2026-11-21', '2024-06-30']) {
          const t = performance.now();
          const r = await bench.get(ReportCommand).render({ session: 1, asOf: civilDate(day), language, format });
          process.stderr.write([language, format, day, r.bytes.length, r.sha256.slice(0, 8), Math.round(performance.now() - t)].join(" ") + "\n");
          writeFileSync(`/tmp/look/${day}-${language}.${format}`, r.bytes);
        }
  } catch (e) { process.stderr.write(`FAILED ${String((e as Error).stack)}\n`); throw e; } finally { process.stderr.write("closing\n"); await bench.close(); process.stderr.write("closed\n"); }
}, 120000);
