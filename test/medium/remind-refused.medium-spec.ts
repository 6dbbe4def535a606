import { type DeployedApplication, startDeployedApplication } from '../support/deployed-application.js';

/** `remind` in its own words and with its exit code, for those who run it from a timer of the machine. */
describe('remind, of which a part goes wrong', () => {
  const on = '2026-11-23';
  let deployed: DeployedApplication;
  beforeAll(async () => {
    deployed = await startDeployedApplication({ LUOSHI_DEMO: 'on', LUOSHI_NOW: `${on}T09:00:00+08:00`, LANG: 'zh_HK' });
  }, 60_000);
  afterAll(() => deployed?.close());

  const remind = async () => {
    const { code, out, err } = await deployed.luoshi('remind', '--on', on);
    return { code, told: out.trim().split('\n'), refused: err.trim().split('\n').at(-1) };
  };

  it('prints what was swept and each fault, and ends with 1; with 0 once that is put right', async () => {
    const sound = `select id, joint_state from commitment where closed_on is null order by number limit 1`;
    const [one] = (await deployed.owner.query<{ id: string; joint_state: string }>(sound)).rows;
    const put = async (state?: string): Promise<unknown> =>
      deployed.owner.query('update commitment set joint_state = $1 where id = $2', [state, one?.id]);
    await put('nowhere');
    const failed = await remind();
    expect(failed.code).toBe(1);
    expect(failed.told.filter((line) => line.includes('nowhere'))).toEqual([expect.stringContaining(one?.id ?? '?')]);
    expect(failed.told.at(-1)).toMatch(/2026.*11.*23/);
    expect(failed.refused).toContain('有 1 部分未能處理，其餘均已處理');
    await put(one?.joint_state);
    const done = await remind();
    expect([done.code, done.told.join().includes('nowhere')]).toEqual([0, false]);
  });
});
