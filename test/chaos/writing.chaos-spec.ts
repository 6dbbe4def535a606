import { killedWhileWriting } from './killed-while-writing.js';

const ROUNDS = 20;
const MOVES = 40;

describe('killed while writing, over and over', () => {
  it('loses no acknowledged move, makes none twice, and stands where its records say', async () => {
    const toll = await killedWhileWriting({ rounds: ROUNDS, moves: MOVES });
    const { acknowledged, cutOff, kills } = toll;
    process.stderr.write(`${JSON.stringify(toll)}\n`);
    expect(toll).toMatchObject({ lost: 0, doubled: 0, replay: 0, stop: 0, left: 0 });
    expect(kills.luoshi + kills.postgres).toBe(ROUNDS);
    expect(acknowledged + cutOff.made + cutOff.notMade).toBe(ROUNDS * (MOVES + 1));
    expect(toll.versions).toBe(acknowledged + cutOff.made);
  }, 1_200_000);
});
