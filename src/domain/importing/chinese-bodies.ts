import { chineseVerbAt } from './chinese-verbs.js';
import { isHan } from './characters.js';
import type { Span } from './span.js';

const SUFFIX =
  /委員會|委员会|辦公室|办公室|辦事處|办事处|學院|学院|大學|大学|中心|集團|集团|協會|协会|商會|商会|總會|总会|聯合會|联合会|基金會|基金会|理事會|理事会|銀行|银行|交易所|有限公司|研究院|研究所|醫院|医院|論壇|论坛|峰會|峰会|博覽會|博览会|議會|议会|局|署|廳|厅/gu;
/** Words that end like a body and name none: 格局, 布局, 當局, 部署. */
const NOT_A_BUREAU = /(?:[格布佈結结大當当全時时僵開开定棋]局|[簽签部]署|[大客餐]厅|[大客餐]廳)$/u;
const GENERIC_CENTRE =
  /(?:金融|物流|貿易|贸易|航運|航运|創科|创科|樞紐|枢纽|分撥|分拨|配送|仲裁|文化|教育|交流|消費|消费)中心$/u;
/** Characters and words that stand in front of a name and not in it. */
const BEFORE_A_NAME =
  /[與与同由在對对向為为的、到至從从於于被讓让將将把]|參加|参加|參與|参与|出席|邀請|邀请|組織|组织|雙方|双方|包括|通過|通过/u;
/** 和 and 及 stand inside many names (民政及青年事務局); they part two bodies only after one of these. */
const AND = /[和及]/u;
const ENDS_A_PARTY =
  /(?:委員會|委员会|辦公室|办公室|學院|学院|大學|大学|中心|集團|集团|[協协商總总]會|[协商总]会|銀行|银行|公司|局|署|廳|厅|企業|企业|機構|机构|部門|部门|單位|单位|雙方|双方|兩地|两地|人士|青年|學校|学校|高校|[市省縣县港澳區区])$/u;
const QUANTIFIER = /^(?:[兩两雙双三各][地市方省]|各|有關|有关|相關|相关)/u;
const LONGEST = 24;
const SHORTEST = 3;
const SHORTEST_CENTRE = 5;

function isNamePart(code: number): boolean {
  return (
    isHan(code) ||
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 0xb7
  );
}

/** Start of the name that ends at `end`: back to punctuation, to a small word, to a verb, at most `LONGEST` characters. */
function nameStart(source: string, from: number, end: number): number {
  let start = end;
  while (start > from && end - start < LONGEST && isNamePart(source.charCodeAt(start - 1))) start -= 1;
  for (let at = start; at < end - 2; at += 1) {
    const small = BEFORE_A_NAME.exec(source.slice(at, at + 2));
    const verb = chineseVerbAt(source.slice(at, at + 8), 0);
    if (AND.test(source[at] as string) && (at === start || ENDS_A_PARTY.test(source.slice(Math.max(0, at - 8), at))))
      start = at + 1;
    else if (small?.index === 0) start = at + small[0].length;
    else if (verb && at + verb.length < end - 2) start = at + verb.length;
  }
  return start + (QUANTIFIER.exec(source.slice(start, start + 4))?.[0].length ?? 0);
}

/** True for an ending with nothing of a name in front of it. */
function isGeneric(name: string): boolean {
  if (name.length < SHORTEST || NOT_A_BUREAU.test(name) || GENERIC_CENTRE.test(name)) return true;
  return /(?:中心|集團|集团)$/u.test(name) && name.length < SHORTEST_CENTRE;
}

/** Bodies named in a Chinese clause by the ending of their name, in order of mention, without doubles. */
export function readChineseBodies(source: string, range: Span): string[] {
  const text = source.slice(range.start, range.end);
  const found: { name: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(SUFFIX)) {
    const end = match.index + match[0].length;
    const start = nameStart(text, 0, end);
    const name = text.slice(start, end);
    if (isGeneric(name)) continue;
    const last = found.at(-1);
    if (last && start <= last.start) found[found.length - 1] = { name, start, end };
    else if (!last || start >= last.end) found.push({ name, start, end });
  }
  return [...new Set(found.map((each) => each.name))];
}
