/** Writes down which packages' code ends up in the build (`dist/.vite/packages.json`): THIRD-PARTY-NOTICES owes each a line. */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

const PACKAGE = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/

export interface ShippedPackages {
  /** Into every build: pages, each worker, the service worker. */
  collect(): Plugin
  write(): Plugin
}

export function shippedPackages(): ShippedPackages {
  const names = new Set<string>()
  return {
    collect: () => ({
      name: 'shipped-packages:collect',
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) {
          // An asset taken from a package (font, wasm) is code of others too.
          const sources = file.type === 'chunk' ? file.moduleIds : file.originalFileNames
          for (const source of sources) {
            const name = PACKAGE.exec(source)?.[1]
            if (name) names.add(name.replaceAll('\\', '/'))
          }
        }
      },
    }),
    write() {
      let outDir = ''
      return {
        name: 'shipped-packages:write',
        apply: 'build',
        enforce: 'post',
        configResolved(config) {
          outDir = resolve(config.root, config.build.outDir)
        },
        // Only runs when everything has been written; the service worker's own build comes first.
        writeBundle: {
          order: 'post',
          sequential: true,
          handler() {
            writeFileSync(join(outDir, '.vite', 'packages.json'), JSON.stringify([...names].sort(), null, 2))
          },
        },
      }
    },
  }
}
