import type { FastifyReply } from 'fastify';
import { Problem } from '../../../platform/http/problem.js';

/** Sends a page with a status of its own: a form that comes back with faults is not a success. */
export async function answerPage(reply: FastifyReply, status: number, page: JSX.Element): Promise<void> {
  const html = await page;
  void reply
    .status(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(html);
}

/** Goes on to a page of ours after an act, so that reloading does not repeat it. */
export function goOn(reply: FastifyReply, path: string): void {
  void reply.status(303).header('location', path).send();
}

/** The refusal that the person can mend on the page; what is not there, or went wrong with us, is thrown on. */
export function mendable(error: unknown): Problem {
  if (error instanceof Problem && [403, 409, 412, 422].includes(error.status)) return error;
  throw error;
}
