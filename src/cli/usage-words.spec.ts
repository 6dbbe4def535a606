import { translatorOf } from '../platform/web/i18n/translator-of.js';
import { complaintIn, headingIn } from './usage-words.js';

const { t } = translatorOf('zh-Hant');

describe('complaintIn', () => {
  it('keeps what the person typed, quotes and line ends in it as well', () => {
    expect(complaintIn(t, "error: unknown command 'it's\n'")).toContain("it's\n");
    expect(complaintIn(t, "error: unknown option '--a'\n(Did you mean one of --b, --c?)")).toBe(
      '錯誤：沒有 --a 這個選項。\n您是否想輸入 --b, --c？',
    );
  });

  it('says a choice that there is not, of an argument as of an option', () => {
    const why = 'Allowed choices are a, b.';
    expect(complaintIn(t, `error: command-argument value 'x' is invalid for argument 'kind'. ${why}`)).toBe(
      '錯誤：「x」不適用於參數 kind。可選 a, b。',
    );
  });

  it('leaves alone what commander does not say', () => {
    expect(complaintIn(t, 'out of paper')).toBe('out of paper');
    expect([headingIn(t, 'Options:'), headingIn(t, '其他：')]).toEqual(['選項：', '其他：']);
  });
});
