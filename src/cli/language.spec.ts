import { runCli } from './run-cli.js';
import { terminalOn } from './terminal.js';

/** Words that commander has of itself, English whatever the terminal speaks. */
const ITS_OWN =
  /\b(error|required|specified|missing|unknown|invalid|too many|Expected|Allowed|Did you mean|Usage|Arguments|Options|Commands|display|choices|default|options|command)\b/;

/** One command line, in the language of its locale variables. */
async function luoshi(locale: string, line: string): Promise<{ code: number; said: string }> {
  let said = '';
  const write = (text: string): void => void (said += text);
  const code = await runCli(line.split(' '), terminalOn({ LANG: locale }, { out: write, err: write }));
  return { code, said };
}

describe('the command line', () => {
  it.each([
    ['report', '錯誤：未有提供選項 --session <number>。', '错误：未提供选项 --session <number>。'],
    ['report --session', '錯誤：選項 --session <number> 須附上數值。', '错误：选项 --session <number> 需要取值。'],
    ['replay --check --loudly', '錯誤：沒有 --loudly 這個選項。', '错误：没有 --loudly 这个选项。'],
    ['repor', '您是否想輸入 report？', '您是否想输入 report？'],
    ['frobnicate', '錯誤：沒有 frobnicate 這個指令。', '错误：没有 frobnicate 这个命令。'],
    ['load', '錯誤：未有提供 file。', '错误：未提供 file。'],
    ['workflow check a b', '參數過多，應有 1 個，現有 2 個。', '参数过多，应为 1 个，实为 2 个。'],
    ['workflow diagram a --format png', '不適用於選項 --format <format>。可選 svg, mermaid。', '不适用于选项'],
    ['remind --on 2026-02-30', '「2026-02-30」不適用於選項 --on <date>。日期無效', '不适用于选项 --on <date>。'],
    ['token', '用法： luoshi token [選項] [指令]', '用法： luoshi token [选项] [命令]'],
  ])('says what is wrong with "%s" in the language of the terminal', async (line, traditional, simplified) => {
    for (const [locale, words] of [
      ['zh_HK.UTF-8', traditional],
      ['zh_CN.UTF-8', simplified],
    ] as const) {
      const { code, said } = await luoshi(locale, line);
      expect(code).toBe(2);
      expect(said).toContain(words);
      expect(said).not.toMatch(ITS_OWN);
    }
  });

  it.each(['--help', 'report --help', 'load --help', 'workflow --help', 'help calendar', 'account create --help'])(
    'shows the help of "%s" in the language of the terminal, its columns in line',
    async (line) => {
      const { code, said } = await luoshi('zh_HK.UTF-8', line);
      expect(code).toBe(0);
      expect(said).toContain('用法：');
      expect(said).toContain('選項：');
      expect(said).not.toMatch(ITS_OWN);
      expect((await luoshi('zh_CN.UTF-8', line)).said).toContain('选项：');
    },
  );

  it('speaks English where the locale names no language of ours', async () => {
    expect((await luoshi('fr_FR.UTF-8', 'report')).said).toContain('Error: the option --session <number> is missing.');
    const { said: help } = await luoshi('C', 'report --help');
    for (const words of ['Usage:', 'Options:', 'one of html, pdf', 'default html', 'Show what can be given'])
      expect(help.replaceAll(/\s+/g, ' ')).toContain(words);
  });
});
