// A process of its own that starts the embedded PostgreSQL, so that tests can kill it.
//   embedded-starter.mjs compile                          prints the address of a compiled launcher
//   embedded-starter.mjs start <launcher> <folder> [flags]  prints one line of JSON; ends when its input ends
import { createInterface } from 'node:readline';

const [task, launcher, dataFolder, flags = ''] = process.argv.slice(2);

if (task === 'compile') {
  const { compiledLauncher } = await import('../support/database/compiled-launcher.mjs');
  process.stdout.write(await compiledLauncher());
} else {
  const { startEmbeddedPostgres } = await import(launcher);
  const userNamespaces = !flags.includes('no-namespace');
  try {
    const { url, administratorUrl, adopted, stop } = await startEmbeddedPostgres({
      dataFolder,
      log() {},
      userNamespaces,
    });
    answer({ url, administratorUrl, adopted });
    for await (const line of createInterface({ input: process.stdin })) if (line === 'stop') break;
    await stop();
  } catch (error) {
    answer({ code: error.code, params: error.params, message: String(error) });
  }
  process.exit(0);
}

function answer(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
