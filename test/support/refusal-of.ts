import { Problem } from '../../src/platform/http/problem.js';

/** The Problem that the work refuses with; fails where it succeeds, and passes any other error on. */
export async function refusalOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('expected a refusal, but it was done');
}
