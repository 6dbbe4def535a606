import { killedWhileWriting } from '../chaos/killed-while-writing.js';

/** A small version of what `npm run chaos` does at length. */
describe('killed while writing', () => {
  it('loses no acknowledged move, makes none twice, and stands where its records say', async () => {
    const toll = await killedWhileWriting({ rounds: 2, moves: 8 });
    const { acknowledged, cutOff } = toll;
    expect(toll).toMatchObject({ kills: { luoshi: 1, postgres: 1 }, lost: 0, doubled: 0, replay: 0, stop: 0, left: 0 });
    // A move under way at each kill: answered in the last moment, made without an answer, or not made.
    expect(acknowledged + cutOff.made + cutOff.notMade).toBe(2 * 8 + 2);
    expect(toll.versions).toBe(acknowledged + cutOff.made);
  }, 240_000);
});
