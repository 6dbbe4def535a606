import { redisIsHere } from './private-redis.js';

/** `describe`, or its skipping twin where no redis-server is on the PATH; what goes untested is then said aloud. */
export function describeWithRedis(what: string): typeof describe.skip {
  if (redisIsHere()) return describe;
  process.stderr.write(`NOT TESTED: ${what}, because no redis-server is on the PATH\n`);
  return describe.skip;
}
