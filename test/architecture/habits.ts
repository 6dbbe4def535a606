import ts from 'typescript';

/** What a source file may and may not do that no import shows; one line for each breach, `line: rule`. */
export function breachesOf(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, scriptKind(path));
  const breaches: string[] = [];
  const report = (node: ts.Node, rule: string) => {
    breaches.push(`${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${rule}`);
  };
  const visit = (node: ts.Node): void => {
    for (const rule of RULES) if (rule.applies(path) && rule.breached(node, path)) report(node, rule.name);
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const [pattern, rule] of TEXT_RULES) if (pattern.test(text)) breaches.push(`0: ${rule}`);
  return breaches;
}

interface Rule {
  readonly name: string;
  readonly applies: (path: string) => boolean;
  readonly breached: (node: ts.Node, path: string) => boolean;
}

const inSource = (path: string) => path.startsWith('src/');
const production = (path: string) => inSource(path) && !/\.spec\.tsx?$/.test(path);

const RULES: readonly Rule[] = [
  {
    name: 'ask the Clock for the time',
    applies: (path) => production(path) && !path.startsWith('src/platform/clock/'),
    breached: (node) =>
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0) ||
      (ts.isPropertyAccessExpression(node) && node.getText() === 'Date.now'),
  },
  {
    name: 'chance has no place here',
    applies: production,
    breached: (node) => ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random',
  },
  {
    name: 'no enum: use a const object or union',
    applies: () => true,
    breached: (node) => ts.isEnumDeclaration(node),
  },
  { name: 'no any', applies: () => true, breached: (node) => node.kind === ts.SyntaxKind.AnyKeyword },
  {
    name: 'at most six constructor dependencies',
    applies: production,
    breached: (node) => ts.isConstructorDeclaration(node) && node.parameters.length > 6,
  },
  {
    name: 'configuration comes from Environment',
    applies: (path) => production(path) && !/^src\/(boot|cli|start)\/|^src\/platform\/embedded\/run-as\.ts$/.test(path),
    breached: (node) => ts.isPropertyAccessExpression(node) && node.getText() === 'process.env',
  },
  {
    name: 'sides are data, not code',
    applies: production,
    breached: (node) => ts.isStringLiteral(node) && ['hk', 'cq', 'hk-cq'].includes(node.text),
  },
  {
    name: 'words for people stand in the locale files',
    applies: (path) => production(path) && path.endsWith('.tsx'),
    breached: (node) => ts.isJsxText(node) && /\p{L}/u.test(node.text),
  },
  {
    name: 'words for people stand in the locale files',
    // Tables of characters that an importer must recognise are no words to anybody.
    applies: (path) => production(path) && !/^src\/(domain\/importing\/|modules\/imports\/plausible-text)/.test(path),
    breached: (node) => isText(node) && /\p{Script=Han}/u.test(node.text),
  },
  {
    name: 'a refusal is a code: its words stand in the locale files',
    applies: production,
    breached: (node) => isRefusal(node) && (node.arguments ?? []).some(holdsWords),
  },
  {
    name: 'the terminal speaks from the locale files',
    applies: (path) => production(path) && /^src\/(boot|cli|platform\/config)\//.test(path),
    breached: (node) => SENTENCE.test(textOf(node)) && !isErrorForUs(node.parent),
  },
  {
    name: 'no export star: name what leaves',
    applies: () => true,
    breached: (node) => ts.isExportDeclaration(node) && node.exportClause === undefined,
  },
  {
    name: 'these lose events on the PostgreSQL backend',
    applies: production,
    breached: (node) => ts.isIdentifier(node) && ['QueueEvents', 'waitUntilFinished'].includes(node.text),
  },
];

/** Four words in a row: fewer may be a command, a label or a line of codes. */
const SENTENCE = /(\p{L}{2,}[,:;]? ){3}\p{L}{2,}/u;

/** What only a developer reads, since it cannot happen. */
function isErrorForUs(node: ts.Node): boolean {
  return ts.isNewExpression(node) && node.expression.getText() === 'Error';
}

/** What tells people why something was not done: errors they will read, and faults of what they wrote. */
const REFUSALS = /^(Problem|Refused|StartRefused|DefinitionsRefused|ConfigFilesRefused|PlanFault|EmbeddedStartError)$/;
const FAULTS = /(^loadFault|\bfaults\.add|\.fault)$/;

function isRefusal(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  if (ts.isNewExpression(node)) return REFUSALS.test(node.expression.getText());
  return ts.isCallExpression(node) && FAULTS.test(node.expression.getText());
}

/** A text with a blank between words, wherever in the argument; the punctuation of a line of places and codes is none. */
function holdsWords(node: ts.Node): boolean {
  const text = textOf(node);
  return (
    (/\p{L}/u.test(text) && /\s/.test(text)) ||
    ts.forEachChild(node, (child) => holdsWords(child) || undefined) === true
  );
}

/** Switching a check off is itself a breach. Written in pieces, or this file would be one. */
const TEXT_RULES: readonly (readonly [RegExp, string])[] = [
  [new RegExp('@ts-' + '(ignore|nocheck|expect-error)'), 'no silenced types'],
  [new RegExp('(eslint|oxlint)-' + 'disable'), 'no silenced lint'],
  [new RegExp('\\b(TO' + 'DO|FIX' + 'ME)\\b'), 'nothing left for later'],
  [new RegExp('\\b(describe|it|test)\\.' + '(only|skip)\\('), 'every test runs'],
];

function isText(node: ts.Node): node is ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateHead {
  return ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node);
}

function textOf(node: ts.Node): string {
  return isText(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) ? node.text : '';
}

function scriptKind(path: string): ts.ScriptKind {
  return path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}
