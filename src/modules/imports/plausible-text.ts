/**
 * Characters that make up most of any Chinese official text, in both scripts. A text read with the wrong table is
 * made of rare characters instead, so their share tells the right table from the wrong one.
 */
const COMMON = new Set(
  (
    '的一是在不了有和人這这中大為为上個个國国我以要他時时來来用們们生到作地於于出就分對对成會会可主發发年動动同工也能下過过子說说產产種种面而方後后多定行學学法所民得經经' +
    '十三之進进著着等部度家電电力裡里如水化高自二理起小物現现實实加量都兩两體体制機机當当使點点從从業业本去把性好應应開开它合還还因由其些然前外天政四日那社義义事平形相全表間间樣样' +
    '與与關关各重新線线內内數数正心反你明看原又麼么利比或但質质氣气第向道命此變变條条只沒没結结解問问意建月公無无系軍军很情者最立代想已通並并提直題题黨党程展五果料象員员革位入常文總总' +
    '次品式活設设及管特件長长求老頭头基資资邊边流路級级少圖图山統统接知較较將将組组見见計计別别她手角期根論论運运農农指幾几九區区強强放決决西被幹干做必戰战先回則则任取據据處处' +
    '港澳市香重慶庆渝協协議议促推動动支持鼓勵励交流合作加強强探索機构構金融服務务科技創创文旅遊游教育青年法律醫医療疗中藥药貿贸易投企業业商會会共識识領领域深雙双參参與舉举辦办聯联互便府特行' +
    '京滬沪川廣广東东深圳省城海外研究院校才培訓训專专項目標标準准信息源際际步落規规劃划安排保障環环境局委署單单位司處长官名稱称號号附件通知報报告'
  ).split(''),
);
const PUNCTUATION = new Set('，。、；：？！「」『』“”‘’（）《》〈〉—…·　％－【】'.split(''));
/** Control characters which no text file has. */
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f\ufffe\uffff]/g;
const PRIVATE = /[\ue000-\uf8ff\ufffd]/;

/** Share (0 to 1) of the characters beyond ASCII that a Chinese text is expected to have; 0 when there are none. */
export function shareOfCommonChinese(text: string): number {
  let beyond = 0;
  let common = 0;
  for (const character of text) {
    if (character.charCodeAt(0) < 0x80) continue;
    beyond += 1;
    if (COMMON.has(character) || PUNCTUATION.has(character)) common += 1;
  }
  return beyond === 0 ? 0 : common / beyond;
}

/** Share (0 to 1) of all characters that are ASCII text or common Chinese. */
export function shareOfReadable(text: string): number {
  let all = 0;
  let readable = 0;
  for (const character of text) {
    all += 1;
    if (character.charCodeAt(0) < 0x80 || COMMON.has(character) || PUNCTUATION.has(character)) readable += 1;
  }
  return all === 0 ? 0 : readable / all;
}

/** Number of control characters that belong in no text. */
export function countControls(text: string): number {
  return text.match(CONTROLS)?.length ?? 0;
}

/** True where a decoder had to answer with characters that stand for nothing (private use, replacement). */
export function hasPrivateUse(text: string): boolean {
  return PRIVATE.test(text);
}
