// Loaded by `node --import`: writes every SQL statement of the process with its values, one JSON line each.
import { appendFileSync } from 'node:fs';
import pg from 'pg';

const file = process.env.LUOSHI_TRACE_FILE;
const query = pg.Client.prototype.query;

pg.Client.prototype.query = function traced(first, second, ...rest) {
  const text = typeof first === 'string' ? first : first?.text;
  const values = Array.isArray(second) ? second : (first?.values ?? []);
  if (typeof text === 'string') appendFileSync(file, `${JSON.stringify({ text, values })}\n`);
  return query.call(this, first, second, ...rest);
};
