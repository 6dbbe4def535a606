import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';

/** Answers a refusal of a page with a page. Implemented by the rooms, which know the reader's frame. */
export interface PageFaults {
  answer(problem: Problem, request: FastifyRequest, reply: FastifyReply): void;
}

export const PAGE_FAULTS = Symbol('PAGE_FAULTS');
