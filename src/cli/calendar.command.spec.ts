import { runCli } from './run-cli.js';
import { terminalOn } from './terminal.js';

async function addWorkdays(options: string) {
  const printed: string[] = [];
  const write = (text: string): void => void printed.push(text);
  const terminal = terminalOn({}, { out: write, err: write });
  const code = await runCli(['calendar', 'add-workdays', ...options.split(' ')], terminal);
  return { code, printed: printed.join('') };
}

describe('calendar add-workdays', () => {
  // Five working days before the second-last day of February 2026, with Spring Festival and its make-up days in between.
  it.each([
    ['--from 2026-02-27 --days=-5 --side hk', '2026-02-20\n'],
    ['--from 2026-02-27 --days=-5 --side cq', '2026-02-13\n'],
    ['--from 2026-02-27 --days=-5 --side joint', '2026-02-12\n'],
    ['--from 2026-02-27 --days -5 --side joint --conference hk-cq', '2026-02-12\n'],
  ])('%s gives exactly one day: %s', async (options, printed) => {
    expect(await addWorkdays(options)).toEqual({ code: 0, printed });
  });

  it('says where a day is provisional because its year is not published', async () => {
    const { code, printed } = await addWorkdays('--from 2027-03-01 --days=3 --side cq');
    expect(code).toBe(0);
    expect(printed).toMatch(/^2027-03-\d\d provisional\n$/);
  });

  it.each([
    ['--from 2026-02-27 --days=1 --side mars', 'hk, cq, joint'],
    ['--from 2026-02-27 --days=1 --side joint --conference mars', 'mars'],
  ])('refuses %s and names what there is', async (options, words) => {
    const { code, printed } = await addWorkdays(options);
    expect(code).toBe(1);
    expect(printed).toContain(words);
  });
});
