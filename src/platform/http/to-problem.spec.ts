import { BadRequestException, NotFoundException } from '@nestjs/common';
import { Problem } from './problem.js';
import { toProblem } from './to-problem.js';

const fromDatabase = (code: string): Error => Object.assign(new Error('x'), { driverError: { code } });

describe('toProblem', () => {
  it.each([
    ['a refusal of ours', new Problem('closed'), 'closed'],
    ['a body that is no JSON', new BadRequestException(), 'malformed_request'],
    ['no such address', new NotFoundException(), 'not_found'],
    ['a body too large', Object.assign(new Error('x'), { statusCode: 413 }), 'too_large'],
    ['a lock not to be had in time', fromDatabase('55P03'), 'unavailable'],
    ['a statement that took too long', fromDatabase('57014'), 'unavailable'],
    ['no free connection', new Error('timeout exceeded when trying to connect'), 'unavailable'],
    ['nobody listening', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'unavailable'],
    ['a NUL', fromDatabase('22021'), 'invalid_input'],
    ['an instant that cannot be read', fromDatabase('22007'), 'invalid_input'],
    ['an instant that cannot be', fromDatabase('22008'), 'invalid_input'],
    ['a number too large', fromDatabase('22003'), 'invalid_input'],
    ['a text that is no UUID', fromDatabase('22P02'), 'invalid_input'],
    ['a broken rule of the database', fromDatabase('23505'), 'internal'],
    ['a deadlock after all tries', fromDatabase('40P01'), 'internal'],
    ['a fault of ours', new TypeError('x'), 'internal'],
    ['no error at all', 'x', 'internal'],
  ])('of %s names the refusal', (_, error, code) => expect(toProblem(error).code).toBe(code));

  it('says when to try again where that may help, and tells nothing of what went wrong', () => {
    expect(toProblem(fromDatabase('55P03')).details).toEqual({ members: { retry_after: 5 } });
    expect(toProblem(new TypeError('secret')).details).toEqual({});
  });
});
