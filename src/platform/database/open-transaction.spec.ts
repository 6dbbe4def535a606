import { KeptReadings } from './kept-readings.js';
import { type Ask, type OpenTransaction, openTransaction } from './open-transaction.js';

/** Two transactions that ask the same under one snapshot, each on a connection of its own. */
describe('a transaction that has ended', () => {
  let readings: KeptReadings<readonly object[]>;
  let ran: string[];
  let fail: () => void;

  beforeEach(() => {
    readings = new KeptReadings();
    ran = [];
  });

  const opened = (connection: string, ask: Ask): OpenTransaction =>
    openTransaction({
      sideId: 'north',
      ask: (sql, parameters) => {
        ran.push(`${connection} ${sql}`);
        return ask(sql, parameters);
      },
      askOnce: (sql, parameters, how) =>
        readings.get('7:7:', { sideId: 'north', sql, parameters }, () => how(sql, parameters)),
    });
  const failing: Ask = () => new Promise((_, reject) => (fail = () => reject(new Error('gone'))));
  const answering: Ask = () => Promise.resolve([{ n: 1 }]);

  it('runs nothing any more on a connection it gave back, though what it waited for fails', async () => {
    const [first, second] = [opened('first', failing), opened('second', answering)];
    const both = [first, second].map(({ tx }) => tx.keptRows('select 1'));
    second.close();
    fail();
    const [lost, late] = await Promise.allSettled(both);
    expect(lost).toMatchObject({ status: 'rejected', reason: { message: 'gone' } });
    expect(late).toMatchObject({ status: 'rejected', reason: { message: 'the transaction has ended' } });
    expect(ran).toEqual(['first select 1']);
  });

  it('while it lasts, reads itself what another failed to read', async () => {
    const [first, second] = [opened('first', failing), opened('second', answering)];
    const both = [first, second].map(({ tx }) => tx.keptRows('select 1'));
    fail();
    const [lost, found] = await Promise.allSettled(both);
    expect(lost?.status).toBe('rejected');
    expect(found).toMatchObject({ status: 'fulfilled', value: [{ n: 1 }] });
    expect(ran).toEqual(['first select 1', 'second select 1']);
  });

  it('refuses both ways of reading', async () => {
    const { tx, close } = opened('only', answering);
    close();
    await expect(tx.rows('select 1')).rejects.toThrow('the transaction has ended');
    await expect(tx.keptRows('select 1')).rejects.toThrow('the transaction has ended');
    expect(ran).toEqual([]);
  });
});
