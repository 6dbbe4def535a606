import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { isUnavailable } from './is-unavailable.js';

const withCode = (code: string): Error => Object.assign(new Error('x'), { code });

describe('isUnavailable', () => {
  it.each([
    ['a lost connection', withCode('08006')],
    ['too many connections', withCode('53300')],
    ['a server going down', withCode('57P01')],
    ['a lock not to be had in time', withCode('55P03')],
    ['a statement that took too long', Object.assign(new Error('x'), { driverError: { code: '57014' } })],
    ['a transaction left idle', withCode('25P03')],
    ['nobody listening', withCode('ECONNREFUSED')],
    ['no such host', withCode('ENOTFOUND')],
    ['no free connection in time', new Error('timeout exceeded when trying to connect')],
    ['no answer to a greeting', new Error('Connection terminated due to connection timeout')],
    ['a connection cut', new Error('Connection terminated unexpectedly')],
    [
      'a connection cut before the statement',
      new Error('Client has encountered a connection error and is not queryable'),
    ],
    ['a runner whose connection was cut', new QueryRunnerAlreadyReleasedError()],
    ['its manager', new QueryRunnerProviderAlreadyReleasedError()],
  ])('is true for %s', (_, error) => expect(isUnavailable(error)).toBe(true));

  it.each([
    ['a broken rule', withCode('23505')],
    ['a deadlock after all tries', withCode('40P01')],
    ['a value that cannot be read', withCode('22P02')],
    ['a file that is not there', withCode('ENOENT')],
    ['an error of ours', new TypeError('undefined is not a function')],
    ['nothing', null],
  ])('is false for %s', (_, error) => expect(isUnavailable(error)).toBe(false));
});
