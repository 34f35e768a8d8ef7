/**
 * A tiny reader of the XML scanners answer with. The browser's own parser is out of reach here: under Trusted Types it
 * wants TrustedHTML, and a policy that hands it out would open every other door of that kind too. Names lose their
 * prefix (makers differ in it), attributes and comments are dropped, a DOCTYPE is refused: there are no entities to expand.
 */

export interface XmlElement {
  readonly name: string
  readonly text: string // of this element alone, trimmed
  readonly children: readonly XmlElement[]
}

interface Open {
  name: string
  text: string
  children: XmlElement[]
}

const LONGEST = 512 * 1024
const DEEPEST = 40
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>!?]+)[^>]*?(\/?)>|([^<]+)/gy
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The root element; null for anything that is not whole. */
export function readXml(source: string): XmlElement | null {
  if (source.length > LONGEST) return null
  const top: Open = { name: '', text: '', children: [] }
  const open: Open[] = [top]
  let at = source.startsWith('\uFEFF') ? 1 : 0
  while (at < source.length) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(source)
    if (!token) return null
    at = TOKEN.lastIndex
    const [, data, closing, tag, empty, text] = token
    const here = open.at(-1)
    if (!here) return null
    if (data !== undefined) here.text += data
    else if (text !== undefined) here.text += withoutEntities(text)
    else if (tag !== undefined) {
      const name = localName(tag)
      if (closing) {
        if (open.length === 1 || here.name !== name) return null
        open.pop()
        open.at(-1)?.children.push({ ...here, text: here.text.trim() })
      } else if (empty) here.children.push({ name, text: '', children: [] })
      else if (open.push({ name, text: '', children: [] }) > DEEPEST) return null
    }
  }
  const [root] = top.children
  return open.length === 1 && top.children.length === 1 && root ? root : null
}

/** All elements of that name below, in document order, whatever lies between: makers nest differently. */
export function below(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)])
}

export function firstText(element: XmlElement, name: string): string | undefined {
  return below(element, name)[0]?.text
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1)
}

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,6}));/gi,
    (whole, decimal, hex, name: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole
      const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
