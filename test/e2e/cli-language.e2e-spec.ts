import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/config/project-root.js';

/** The built command line as its own process, in the language of its locale variables. */
function luoshi(locale: string, line: string): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/src/cli.js', ...line.split(' ')], {
    cwd: join(projectRoot()),
    env: { PATH: process.env['PATH'], LANG: locale },
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

describe('the built command line', () => {
  it.each([
    ['zh_HK.UTF-8', '用法：', '錯誤：未有提供選項 --session <number>。'],
    ['zh_CN.UTF-8', '用法：', '错误：未提供选项 --session <number>。'],
    ['C', 'Usage:', 'Error: the option --session <number> is missing.'],
  ])(
    'speaks the language of the terminal, %s',
    (locale, usage, missing) => {
      const help = luoshi(locale, 'report --help');
      expect([help.code, help.said]).toEqual([0, expect.stringContaining(usage)]);
      const refused = luoshi(locale, 'report');
      expect([refused.code, refused.said]).toEqual([2, expect.stringContaining(missing)]);
    },
    30_000,
  );
});
