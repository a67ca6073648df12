import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { defaultTreeAdapter, html, parseFragment, type DefaultTreeAdapterMap } from 'parse5'

type Node = DefaultTreeAdapterMap['node']
export type Element = DefaultTreeAdapterMap['element']

/** A body as GitHub would show it: GFM with HTML allowed, then its allow list, then what it makes of bare text. */
export interface Page {
  readonly root: Node
  readonly all: (tag: string) => readonly Element[]
  /** Text of a node, or of the whole page. */
  readonly textOf: (node?: Node) => string
  /** Text before the first fold. */
  readonly aboveTheFold: string
  /** What GitHub would make live in text that is neither code nor a link: mentions, references, addresses, maths. */
  readonly live: readonly string[]
}

export function githubPage(markdown: string): Page {
  const rendered = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
  const root = parseFragment(rendered)
  sanitize(root)
  return {
    root,
    all: (tag) => [...elements(root)].filter(({ tagName }) => tagName === tag),
    textOf: (node = root) => textOf(node),
    aboveTheFold: childrenOf(root)
      .slice(0, firstFold(root))
      .map((child) => textOf(child))
      .join('\n'),
    live: [...bareTexts(root)].flatMap((text) => liveIn(text)),
  }
}

/** As GitHub's sanitizer has it, without what only it adds itself. */
const allowed = new Set(
  'a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li ol p picture pre q s samp section source span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var video wbr'.split(
    ' ',
  ),
)

const livePatterns = [
  /(?<![\w`/.])@[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}(?:\/[\w.-]+)?/gi,
  /(?<![\w`/])(?:[\w.-]+\/[\w.-]+)?#\d+\b/g,
  /\bGH-\d+\b/gi,
  /\b[0-9a-f]{40}\b/g,
  /\bhttps?:\/\/\S+/gi,
  /\bwww\.\S+/gi,
  /\$[^$\s][^$]*\$/g,
  /(?<![\w:]):[a-z][a-z0-9_+-]*:/g,
]

function liveIn(text: string): string[] {
  return livePatterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found))
}

function sanitize(node: Node): void {
  for (const child of [...childrenOf(node)]) {
    if ('tagName' in child && !allowed.has(child.tagName)) defaultTreeAdapter.detachNode(child)
    else if (child.nodeName === '#comment') defaultTreeAdapter.detachNode(child)
    else sanitize(child)
  }
}

export function childrenOf(node: Node): readonly DefaultTreeAdapterMap['childNode'][] {
  return 'childNodes' in node ? node.childNodes : []
}

export function* elements(node: Node): Generator<Element> {
  for (const child of childrenOf(node)) {
    if ('tagName' in child) yield child
    yield* elements(child)
  }
}

function* bareTexts(node: Node): Generator<string> {
  for (const child of childrenOf(node)) {
    if (child.nodeName === '#text' && 'value' in child) yield child.value
    else if (!('tagName' in child) || !['code', 'pre', 'a'].includes(child.tagName)) yield* bareTexts(child)
  }
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  const inside = childrenOf(node).map(textOf).join('')
  return 'tagName' in node && blocks.has(node.tagName) ? `${inside}\n` : inside
}

const blocks = new Set(['p', 'li', 'td', 'th', 'tr', 'summary', 'pre', 'h1', 'h2', 'h3'])

function firstFold(root: Node): number {
  const at = childrenOf(root).findIndex((child) => 'tagName' in child && child.tagName === 'details')
  return at < 0 ? childrenOf(root).length : at
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name && one.namespace !== html.NS.SVG)?.value ?? null
}
