import type { Kind } from '../shared/kind.js';
import type { Reach } from './grammar.js';

/** A Chinese verb of undertaking in one of the two scripts. */
export interface ChineseVerb {
  readonly kind: Kind;
  readonly reach: Reach;
}

const COMMITMENT: Readonly<Record<Kind, string>> = {
  facilitation: '鼓勵 鼓励 支持 推動 推动 推進 推进 促進 促进 推廣 推广 倡導 倡导 便利 引導 引导',
  ongoing: '加強 加强 深化 繼續 继续 加快 完善 強化 强化 鞏固 巩固 保持 健全 密切',
  deliverable:
    '建立 設立 设立 成立 簽署 签署 簽訂 签订 構建 构建 搭建 建設 建设 共建 打造 制定 制訂 制订 編製 编制 創建 创建 開設 开设 開通 开通',
  study: '探索 研究 探討 探讨 評估 评估 調研 调研',
  action:
    '舉辦 举办 舉行 举行 召開 召开 組織 组织 開展 开展 提供 選派 选派 選拔 选拔 派遣 安排 推出 推薦 推荐 互派 共同舉辦 共同举办 合辦 合办 主辦 主办',
  implementation: '落實 落实 實施 实施 執行 执行 貫徹 贯彻 履行 實行 实行',
};

const MEANS: Readonly<Record<Kind, string>> = {
  facilitation: '協助 协助 幫助 帮助 吸引 引進 引进 便捷 營造 营造 培育 培養 培养',
  ongoing: '擴大 扩大 拓展 提升 提高 優化 优化 增進 增进 增強 增强 豐富 丰富 拓寬 拓宽 改善',
  deliverable: '完成 形成 發布 发布 編寫 编写',
  study: '商討 商讨 考慮 考虑',
  action:
    '發揮 发挥 利用 運用 运用 參與 参与 參加 参加 共享 分享 對接 对接 開放 开放 邀請 邀请 聚焦 融入 做好 用好 辦好 办好 開拓 开拓',
  implementation: '遵守 確保 确保 保障',
};

function read(list: Readonly<Record<Kind, string>>, reach: Reach): [string, ChineseVerb][] {
  return (Object.entries(list) as [Kind, string][]).flatMap(([kind, words]) =>
    words.split(' ').map((word): [string, ChineseVerb] => [word, { kind, reach }]),
  );
}

/** Verbs of both scripts. */
export const CHINESE_VERBS: ReadonlyMap<string, ChineseVerb> = new Map([
  ...read(MEANS, 'means'),
  ...read(COMMITMENT, 'commitment'),
]);

/** After any verb: endings that make a noun of it, and 了 or 過, which report what is over. */
const NOT_A_CALL = /^(?:[了過过]|者|力度|性|化)/;
/** Per verb, what makes a noun of it: 研究院, 組織機構, 建設銀行. */
const NOUNS: Readonly<Record<string, RegExp>> = {
  研究: /^(?:機構|机构|人員|人员|院|所|生|員|员|成果|項目|项目|中心|會|会|部門|部门|工作|報告|报告|單位|单位)/,
  組織: /^(?:機構|机构|部門|部门|單位|单位|方)/,
  组织: /^(?:机构|部门|单位|方)/,
  建設: /^(?:項目|銀行|工程|單位|部門|局)/,
  建设: /^(?:项目|银行|工程|单位|部门|局)/,
  推廣: /^(?:局|署|中心|會)/,
  推广: /^(?:局|署|中心|会)/,
  支持: /^(?:措施|政策)/,
  開放: /^(?:型|日)/,
  开放: /^(?:型|日)/,
  評估: /^(?:機構|報告)/,
  评估: /^(?:机构|报告)/,
  促進: /^(?:會|局|中心)/,
  促进: /^(?:会|局|中心)/,
};

const LONGEST_VERB = 4;

/** The verb of undertaking at the start of a piece of text, the longest one, or null. */
export function chineseVerbAt(text: string, at: number): { verb: ChineseVerb; length: number } | null {
  for (let length = LONGEST_VERB; length >= 2; length -= 1) {
    const verb = CHINESE_VERBS.get(text.slice(at, at + length));
    if (!verb) continue;
    const after = text.slice(at + length, at + length + 3);
    return NOT_A_CALL.test(after) || NOUNS[text.slice(at, at + length)]?.test(after) ? null : { verb, length };
  }
  return null;
}
