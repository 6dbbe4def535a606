import type { Language } from '../shared/language.js';

/** Common characters that the two scripts write differently, Traditional and Simplified in the same order. */
const TRADITIONAL =
  '國會與為這個來時對發經學業動資產務員區電東車門開關進過還種處實現點應間問題長樣聯術醫設導護據網養親風雙兩';
const SIMPLIFIED =
  '国会与为这个来时对发经学业动资产务员区电东车门开关进过还种处实现点应间问题长样联术医设导护据网养亲风双两';
/** Characters that both lines hold decide nothing. */
const ONLY_TRADITIONAL = new Set([...TRADITIONAL].filter((one) => !SIMPLIFIED.includes(one)));
const ONLY_SIMPLIFIED = new Set([...SIMPLIFIED].filter((one) => !TRADITIONAL.includes(one)));
const CHINESE = /\p{Script=Han}/u;
/** A Chinese document quotes English names and an English one some Chinese: what counts is what most of it is written in. */
const CHINESE_SHARE = 0.2;
/** Characters looked at; the script does not change behind them. */
const LOOKED_AT = 20_000;

/**
 * The language that a document is written in: English where less than a fifth of its letters are Chinese characters, else the
 * script most of its telling characters belong to. Text that has none of these reads the same in both scripts and is taken as Traditional.
 */
export function findLanguage(text: string): Language {
  let chinese = 0;
  let letters = 0;
  let lead = 0;
  for (const one of text.slice(0, LOOKED_AT)) {
    if (CHINESE.test(one)) chinese += 1;
    else if (/\p{L}/u.test(one)) letters += 1;
    if (ONLY_TRADITIONAL.has(one)) lead += 1;
    if (ONLY_SIMPLIFIED.has(one)) lead -= 1;
  }
  if (chinese === 0 || chinese / (chinese + letters) < CHINESE_SHARE) return 'en';
  return lead < 0 ? 'zh-Hans' : 'zh-Hant';
}
