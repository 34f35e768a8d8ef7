/** The bill of materials of a package-lock: CycloneDX 1.6. The same lock gives the same bytes. */
import { createHash } from 'node:crypto'

export interface LockedPackage {
  readonly version?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
  readonly link?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

export interface Lock {
  readonly name: string
  readonly version: string
  readonly packages: Readonly<Record<string, LockedPackage>>
}

export interface Component {
  readonly type: 'library'
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly scope: 'required' | 'optional' | 'excluded'
  readonly purl: string
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
  readonly licenses?: readonly object[]
}

const MODULES = 'node_modules/'
const ALGORITHMS: Readonly<Record<string, string>> = { sha1: 'SHA-1', sha256: 'SHA-256', sha512: 'SHA-512' }

export function makeSbom(lock: Lock) {
  const paths = Object.keys(lock.packages).filter(
    (path) => path.includes(MODULES) && !lock.packages[path]?.link,
  )
  const own = `pkg:npm/${lock.name}@${lock.version}`
  const components = new Map<string, Component>()
  for (const path of paths) {
    const component = describe(path, lock.packages[path]!)
    const known = components.get(component.purl)
    // Installed twice: the wider use counts.
    if (!known || rank(component) < rank(known)) components.set(component.purl, component)
  }
  const graph = new Map<string, Set<string>>()
  for (const path of ['', ...paths]) {
    const ref = path === '' ? own : purlOf(path, lock.packages[path]!)
    const edges = graph.get(ref) ?? new Set()
    for (const name of needs(lock.packages[path] ?? {})) {
      const found = resolve(lock, path, name)
      if (found !== null) edges.add(purlOf(found, lock.packages[found]!))
    }
    graph.set(ref, edges)
  }
  const digest = createHash('sha256').update(JSON.stringify(lock)).digest('hex')
  return {
    bomFormat: 'CycloneDX' as const,
    specVersion: '1.6' as const,
    serialNumber: `urn:uuid:${toUuid(digest)}`,
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': own, name: lock.name, version: lock.version, purl: own },
    },
    components: [...components.values()].sort((a, b) => compare(a.purl, b.purl)),
    dependencies: [...graph]
      .map(([ref, edges]) => ({ ref, dependsOn: [...edges].sort(compare) }))
      .sort((a, b) => compare(a.ref, b.ref)),
  }
}

function describe(path: string, locked: LockedPackage): Component {
  const purl = purlOf(path, locked)
  const hash = hashOf(locked.integrity)
  return {
    type: 'library',
    'bom-ref': purl,
    name: nameOf(path),
    version: locked.version ?? '',
    scope: locked.dev ? 'excluded' : locked.optional || locked.devOptional ? 'optional' : 'required',
    purl,
    ...(hash ? { hashes: [hash] } : {}),
    ...(locked.license ? { licenses: [licenceOf(locked.license)] } : {}),
  }
}

/** One licence by its SPDX name, several as an expression. */
function licenceOf(text: string): object {
  if (/\b(?:AND|OR|WITH)\b|[()]/.test(text)) return { expression: text }
  return /^[A-Za-z0-9.+-]+$/.test(text) ? { license: { id: text } } : { license: { name: text } }
}

function hashOf(integrity: string | undefined): { alg: string; content: string } | null {
  const [, name, base64] = /^(sha\d+)-([A-Za-z0-9+/=]+)/.exec(integrity ?? '') ?? []
  const alg = name === undefined ? undefined : ALGORITHMS[name]
  return alg && base64 ? { alg, content: Buffer.from(base64, 'base64').toString('hex') } : null
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf(MODULES) + MODULES.length)
}

function purlOf(path: string, { version }: LockedPackage): string {
  return `pkg:npm/${nameOf(path).replace('@', '%40')}@${version ?? ''}`
}

function needs({ dependencies, optionalDependencies, peerDependencies }: LockedPackage): readonly string[] {
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })
}

/** As Node finds it: in the package's own modules, then outwards. */
function resolve(lock: Lock, from: string, name: string): string | null {
  for (let at = from; ;) {
    const path = `${at === '' ? '' : `${at}/`}${MODULES}${name}`
    if (lock.packages[path]) return path
    if (at === '') return null
    const outer = at.lastIndexOf(`/${MODULES}`)
    at = outer < 0 ? '' : at.slice(0, outer)
  }
}

function rank({ scope }: Component): number {
  return ['required', 'optional', 'excluded'].indexOf(scope)
}

function toUuid(hex: string): string {
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
