/** What a page really loads before it can show anything: counted from the built files, as gzip would send them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface InitialBytes {
  readonly js: number // bytes, gzip 9
  readonly css: number
  readonly font: number // woff2 as it is: it does not compress further
  readonly files: readonly string[]
}

const gz = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length
const STATIC_IMPORT =
  /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^'"`;]*?\bfrom\s*)?["'`](\.{1,2}\/[^"'`]+|\/[^"'`]+)["'`]/g

/** Scripts named by the page, modules it preloads, and everything these import statically. */
function scriptsOf(dist: string, page: string): string[] {
  const html = readFileSync(join(dist, page), 'utf8')
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag)
  const queue = tags
    .filter((tag) => tag.startsWith('<script') || /rel="?modulepreload/.test(tag))
    .map((tag) => /(?:src|href)="?([^"\s>]+)/.exec(tag)?.[1])
    .filter((url): url is string => url !== undefined)
  const seen = new Set<string>()
  for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
    if (seen.has(url)) continue
    seen.add(url)
    const text = readFileSync(join(dist, url), 'utf8')
    for (const [, path] of text.matchAll(STATIC_IMPORT)) {
      const target = path!.startsWith('/') ? path! : posix.join(posix.dirname(url), path!)
      if (existsSync(join(dist, target))) queue.push(target)
    }
  }
  return [...seen]
}

function stylesOf(dist: string, page: string): string[] {
  const html = readFileSync(join(dist, page), 'utf8')
  return [...html.matchAll(/<link\b[^>]*rel="?stylesheet[^>]*>/g)]
    .map(([tag]) => /href="?([^"\s>]+)/.exec(tag)?.[1])
    .filter((url): url is string => url !== undefined)
}

/** `dist`: folder of a build. All screen fonts count, because the service worker keeps all of them. */
export function initialBytes(dist: string, page: string): InitialBytes {
  const scripts = scriptsOf(dist, page)
  const styles = stylesOf(dist, page)
  const size = (urls: readonly string[]) =>
    urls.reduce((sum, url) => sum + gz(readFileSync(join(dist, url))), 0)
  const fonts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.woff2'),
  )
  return {
    js: size(scripts),
    css: size(styles),
    font: fonts.reduce((sum, name) => sum + readFileSync(join(dist, name)).length, 0),
    files: [...scripts, ...styles],
  }
}
