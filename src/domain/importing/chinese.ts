import { isHan } from './characters.js';
import { readChineseBodies } from './chinese-bodies.js';
import { chineseVerbAt } from './chinese-verbs.js';
import type { Grammar, Opening } from './grammar.js';
import type { Span } from './span.js';

const ADVERBS =
  /^(?:進一步|进一步|共同|積極|积极|大力|聯合|联合|切實|切实|全面|深入|持續|持续|不斷|不断|充分|有序|穩步|稳步|着力|著力|努力|協同|协同|逐步|依法|及時|及时|合作|攜手|携手|定期|主動|主动|重點|重点|相互|互相|率先|同步|更好|每[一二兩两三四五]?年|每季度?|每月|加大力度|鼎力|扎實|扎实|優先|优先)/;
const JOINT = /^(?:並且|并且|以及|同時|同时|此外|另外|並|并|及|和|與|与|還|还|亦|也)/;
const PROMISE = /^.{2,14}?(?:將會|将会|將|将|同意|承諾|承诺|決定|决定|商定|會|会)/su;
const SIDES = /^.{0,8}?(?:雙方|双方|兩地|两地|各方|三方|兩市|两市|政府|特區|特区|省|市)/su;
const LEAD_IN =
  /^(?:在|通過|通过|依託|依托|按照|根據|根据|圍繞|围绕|以|為|为|借助|藉助|結合|结合|就|針對|针对|本着|本著|於|于|自|經|经|隨着|随着|隨著|因應|因应|基於|基于|依據|依据)/;
/** 「服務業方面」, 「會上」: a place or matter, then a comma. */
const MATTER = /^.{1,16}(?:方面|領域|领域|上|下|期間|期间|之際|之际|後|后|前)$/su;
const FORWARD =
  /^(?:在|通過|通过|依託|依托|按照|根據|根据|圍繞|围绕|借助|藉助|結合|结合|針對|针对|基於|基于|依據|依据)/;
const PURPOSE = /^(?:從而|从而|進而|进而|以便|藉以|借以|務求|务求|旨在|致力|使|令)/;
const REFERS_BACK = /(?:參加|参加|參與|参与|出席|參展|参展|參會|参会)$/;
const OPEN_END = /(?:和|與|与|及|或|的|在|對|对|為|为|、)$/;
const ABSTRACT =
  /^(?:交流|合作|宣傳|宣传|溝通|沟通|聯繫|联系|聯絡|联络|互動|互动|友誼|友谊|了解|發展|发展|互信|往來|往来|協作|协作|推廣|推广|與|与|和|及|的|共同|相互)/;
const ANNOUNCES =
  /(?:以下|下列|下述|如下).{0,24}(?:領域|领域|方面|範疇|范畴|共識|共识)|(?:領域|领域|方面|範疇|范畴|共識|共识).{0,24}(?:如下|以下|下列|包括)/su;
const HEAD = 48;

function head(source: string, from: number, end: number): string {
  return source.slice(from, Math.min(end, from + HEAD));
}

function tail(source: string, range: Span, length: number): string {
  return source.slice(Math.max(range.start, range.end - length), range.end);
}

function skipAdverbs(text: string, from: number): number {
  let at = from;
  for (let round = 0; round < 4; round += 1) {
    const adverb = ADVERBS.exec(text.slice(at, at + 6));
    if (!adverb) break;
    at += adverb[0].length;
  }
  return at;
}

/** End of a run of verbs: 推動落實, 支持並鼓勵, 建立、完善. */
function endOfVerbs(text: string, from: number): number {
  let at = from;
  for (let round = 0; round < 4; round += 1) {
    const link = /^[、和與与及並并]?/u.exec(text.slice(at, at + 1))?.[0].length ?? 0;
    const next = chineseVerbAt(text, skipAdverbs(text, at + link));
    if (!next) break;
    at = skipAdverbs(text, at + link) + next.length;
  }
  return at;
}

/** Where the verb may begin after a subject: 雙方將…, 渝港兩地…, or up to four characters and an adverb. */
function afterSubject(text: string): number[] {
  const places: number[] = [];
  const promise = PROMISE.exec(text);
  if (promise) places.push(promise[0].length);
  const sides = SIDES.exec(text);
  if (sides) places.push(sides[0].length);
  for (let at = 2; at <= 4; at += 1) if (skipAdverbs(text, at) > at) places.push(at);
  return places;
}

function open(source: string, range: Span): Opening | null {
  const text = head(source, range.start, range.end);
  if (!isHan(text.charCodeAt(0))) return null;
  for (const place of [0, ...afterSubject(text)]) {
    const at = skipAdverbs(text, place);
    const found = chineseVerbAt(text, at);
    if (!found) continue;
    const verbEnd = range.start + endOfVerbs(text, at + found.length);
    const subject = place > 0;
    const reach = subject ? 'commitment' : found.verb.reach;
    return {
      start: range.start,
      kind: found.verb.kind,
      reach,
      verbEnd,
      bare: range.end - verbEnd < 2,
      subject,
      gerund: false,
    };
  }
  return null;
}

function skipJoint(source: string, range: Span): number {
  const text = head(source, range.start, range.end);
  if (ADVERBS.test(text)) return range.start;
  return range.start + (JOINT.exec(text)?.[0].length ?? 0);
}

function isThin(source: string, opening: Opening, end: number): boolean {
  if (opening.subject || end - opening.verbEnd > 12) return false;
  let rest = source.slice(opening.verbEnd, end);
  for (let word = ABSTRACT.exec(rest); word; word = ABSTRACT.exec(rest)) rest = rest.slice(word[0].length);
  return rest === '';
}

function isSubordinate(source: string, range: Span): boolean {
  const text = head(source, range.start, range.end);
  if (PURPOSE.test(text)) return true;
  return /^[以為为]/u.test(text) && chineseVerbAt(text, skipAdverbs(text, 1)) !== null;
}

/** Chinese of official documents, both scripts at once. */
export const CHINESE: Grammar = {
  skipJoint,
  open,
  isLeadIn: (source, range) => {
    const text = head(source, range.start, range.end);
    return LEAD_IN.test(text) || MATTER.test(text);
  },
  leansForward: (source, range) => FORWARD.test(head(source, range.start, range.end)),
  isSubordinate,
  isThin,
  refersBack: (source, range) => REFERS_BACK.test(tail(source, range, 4)),
  endsOpen: (source, range) => OPEN_END.test(tail(source, range, 2)),
  announcesAreas: (source, range) => ANNOUNCES.test(tail(source, range, 120)),
  isTitleCase: () => false,
  bodies: readChineseBodies,
};
