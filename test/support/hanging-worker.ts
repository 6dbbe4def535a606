/** The text of a program: plain BullMQ, as the product sets it up: takes one job and never ends it. */
export const HANGING_WORKER = `
import { createPostgresBackend, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
const [backend, url] = process.argv.slice(2);
const take = (job) => {
  process.stdout.write('took ' + job.data.mailId);
  return new Promise(() => undefined);
};
const options = { lockDuration: 15_000 };
if (backend === 'redis') new Worker('luoshi-mail', take, { ...options, connection: new Redis(url, { maxRetriesPerRequest: null }) });
else {
  const connection = new pg.Pool({ connectionString: url, options: '-c search_path=bullmq' });
  new Worker('luoshi-mail', take, { ...options, connection }, createPostgresBackend);
}
`;
