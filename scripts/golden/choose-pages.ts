/** Which pages a command is about: `--group NAME`, `--only TEXT` (in the id), `--held-out`, `--skip N`, `--limit N`. */
import { goldenPages } from '../../tests/golden/pages/pages.ts'
import type { GoldenPage } from './page.ts'

export interface Choice {
  readonly pages: readonly GoldenPage[]
  readonly rest: readonly string[]
}

/** Held-out pages only when asked for: nobody sees them by accident. */
export function choosePages(args: readonly string[]): Choice {
  const rest: string[] = []
  let pages = goldenPages
  let skip = 0
  let limit = Infinity
  let heldOut = false
  for (let i = 0; i < args.length; i++) {
    const [arg, value = ''] = [args[i]!, args[i + 1]]
    if (arg === '--held-out') heldOut = true
    else if (arg === '--group') pages = pages.filter((page) => page.group === value)
    else if (arg === '--only') pages = pages.filter((page) => page.id.includes(value))
    else if (arg === '--skip') skip = Number(value)
    else if (arg === '--limit') limit = Number(value)
    else {
      rest.push(arg)
      continue
    }
    if (arg !== '--held-out') i++
  }
  return { pages: pages.filter((page) => page.heldOut === heldOut).slice(skip, skip + limit), rest }
}
