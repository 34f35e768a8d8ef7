/**
 * Runs in the page that shows a paper: what is printed on it, one string for each visual line of each block, so that
 * the two headings of a paper are not taken for one line. Seals (SVG) are pictures, not text.
 */
export function readTrueLines(): string[] {
  const lines: string[] = []
  let block: Element | null = null
  let line = ''
  let bottom = 0
  const end = () => {
    const text = line.replace(/\s+/g, ' ').trim()
    if (text) lines.push(text.normalize('NFC'))
    line = ''
  }
  const blockOf = (element: Element) => {
    let each: Element = element
    while (/^(?:inline|contents)/.test(getComputedStyle(each).display) && each.parentElement)
      each = each.parentElement
    return each
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || parent.closest('svg, style, script')) continue
    const style = getComputedStyle(parent)
    if (style.visibility === 'hidden' || style.display === 'none') continue
    const capitals = style.textTransform === 'uppercase'
    const text = node.textContent ?? ''
    const own = blockOf(parent)
    if (own !== block) end()
    block = own
    let at = 0
    for (const letter of text) {
      range.setStart(node, at)
      range.setEnd(node, (at += letter.length))
      const box = range.getClientRects()[0]
      if (!box || box.height === 0) {
        line += /\s/.test(letter) ? ' ' : ''
        continue
      }
      if (line.trim() !== '' && box.top > bottom - box.height * 0.3) end()
      if (line.trim() === '' || box.bottom > bottom) bottom = box.bottom
      line += capitals ? letter.toLocaleUpperCase('vi') : letter
    }
  }
  end()
  return lines
}
