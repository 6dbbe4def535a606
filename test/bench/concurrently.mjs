import { Agent, request } from 'node:http';

/** Runs `work` over the items with so many at a time; gives how many were done a second. The first fault ends it. */
export async function perSecond(items, atATime, work) {
  const queue = items.values();
  const began = performance.now();
  const lane = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: atATime }, lane));
  return (items.length * 1000) / (performance.now() - began);
}

/** A client that keeps its connections, since the floor keeps its own too. Rejects on an unexpected status. */
export function httpClient(base, sockets) {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const url = new URL(base);
  return {
    close: () => agent.destroy(),
    post: (path, body, headers) =>
      new Promise((resolve, reject) => {
        const text = JSON.stringify(body);
        const options = {
          agent,
          host: url.hostname,
          port: url.port,
          path,
          method: 'POST',
          headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers },
        };
        const sent = request(options, (answer) => {
          const chunks = [];
          answer.on('data', (chunk) => chunks.push(chunk));
          answer.on('end', () => {
            const whole = Buffer.concat(chunks).toString('utf8');
            if (answer.statusCode >= 200 && answer.statusCode < 300) resolve(whole === '' ? null : JSON.parse(whole));
            else reject(new Error(`POST ${path}: ${answer.statusCode} ${whole}`));
          });
        });
        sent.on('error', reject);
        sent.end(text);
      }),
  };
}
