/** Reads the paths a README names: the tree in its fenced blocks (two spaces per level) and its relative links. */

const TREE_LINE = /^( *)((?:[\w.-]+\/)+|[\w.-]+\.(?:md|ts|mjs|json)|\.ci\/run)(?:\s|$)/
const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)/g

function treePaths(block: string): string[] {
  const parents: string[] = []
  const paths: string[] = []
  for (const line of block.split('\n')) {
    const found = TREE_LINE.exec(line)
    if (!found) continue
    const depth = found[1]!.length / 2
    parents.length = depth
    const path = (parents.join('') || '') + found[2]!
    parents[depth] = found[2]!
    paths.push(path)
  }
  return paths
}

export function missingPaths(readme: string, exists: (path: string) => boolean) {
  const blocks = [...readme.matchAll(/```tree\n([\s\S]*?)```/g)].flatMap(([, block]) => treePaths(block!))
  const links = [...readme.matchAll(LINK)].map(([, path]) => path!)
  const named = [...blocks, ...links]
  return { named: named.length, missing: named.filter((path) => !exists(path)) }
}
