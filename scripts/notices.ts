/** Writes THIRD-PARTY-NOTICES.md after a build: `npm run build && npx node scripts/notices.ts`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { listShipped } from './shipped.ts'

const root = resolve(import.meta.dirname, '..')

interface Notice {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly where: string
  readonly copyright: readonly string[]
  readonly text: string // of the licence, without the lines about whose it is
}

const COPYRIGHT = /^\W*(?:copyright|©|\(c\))/i

/** Where a package lies; some lie inside the one that needs them. Undefined: not installed on this platform. */
function findFolder(name: string): string | undefined {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: object }
  const paths = Object.keys(lock.packages).filter((path) => path.endsWith(`node_modules/${name}`))
  return paths.map((path) => join(root, path)).find((path) => existsSync(path))
}

function readNotice(name: string, where: string, folder: string): Notice {
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  // A font package has two: one for the package, one for the font.
  const lines = readdirSync(folder)
    .filter((each) => /^(?:licen[cs]e|copying|ofl)(?:\.|$|-|_)/i.test(each))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/\r?\n/))
  const isWhose = (line: string, i: number) =>
    i < 40 && COPYRIGHT.test(line.trim()) && !/copyright (?:notice|holder|owner|licen)/i.test(line)
  return {
    name,
    version,
    licence: typeof license === 'string' ? license : String(license?.type ?? 'see text'),
    where,
    copyright: lines.filter(isWhose).map((line) => line.trim()),
    text: lines
      .filter((line, i) => !isWhose(line, i))
      .join('\n')
      .trim(),
  }
}

/** Same words, whatever the line breaks: one printing serves all who use them. */
const keyOf = (text: string) => text.replace(/\W+/g, ' ').trim().toLowerCase()

const notices = [...listShipped(root)].flatMap(([name, where]) => {
  const folder = findFolder(name)
  return folder === undefined ? [] : [readNotice(name, where, folder)]
})

const groups = new Map<string, Notice[]>()
for (const notice of notices)
  groups.set(keyOf(notice.text), [...(groups.get(keyOf(notice.text)) ?? []), notice])

const table = notices.map(
  ({ name, version, licence, where }) => `| ${name} | ${version} | ${licence} | ${where} |`,
)
const texts = [...groups.values()].map((group) => {
  const whose = group.map(
    ({ name, licence, copyright }) =>
      `- ${name} (${licence})${copyright.map((line) => `: ${line}`).join('')}`,
  )
  const { text } = group[0]!
  return `${whose.join('\n')}\n\n${text === '' ? 'No licence text is published in the package.' : '```text\n' + text + '\n```'}`
})

writeFileSync(
  join(root, 'THIRD-PARTY-NOTICES.md'),
  `# Third-party notices

Một Cửa itself is under the Apache License 2.0 (LICENSE). It carries the work of others, named here with their licences.
Written by \`scripts/notices.ts\` from the packages of the last build; do not edit by hand.

| package | version | licence | reaches the user in |
| --- | --- | --- | --- |
${table.join('\n')}

${texts.join('\n\n---\n\n')}
`,
)
