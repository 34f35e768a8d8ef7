/** What was asked on the command line. */
import type { PaperKind } from '../../domain/document/paper.ts'

export interface Asked {
  readonly kind?: PaperKind | undefined
  readonly engines?: number | undefined
  /** Workers built from the sources as they stand instead of those in `dist/`: for work on the workers. */
  readonly fromSource: boolean
  readonly files: readonly string[]
}

const KINDS: Readonly<Record<PaperKind, true>> = {
  'birth-notice': true,
  'birth-certificate': true,
  'id-card': true,
  'marriage-certificate': true,
  'death-notice': true,
  'civil-extract': true,
  'marital-status': true,
  'residence-proof': true,
  authorisation: true,
  'disability-certificate': true,
  decision: true,
  'land-certificate': true,
  'household-book': true,
  invoice: true,
  declaration: true,
  other: true,
}

export function parseArguments(args: readonly string[]): Asked | { readonly fault: string } {
  const files: string[] = []
  let kind: PaperKind | undefined
  let engines: number | undefined
  let fromSource = false
  let onlyFiles = false
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    if (onlyFiles || !arg.startsWith('--')) files.push(arg)
    else if (arg === '--') onlyFiles = true
    else if (arg === '--from-source') fromSource = true
    else if (arg === '--kind') {
      const name = args[++i] ?? ''
      if (!Object.hasOwn(KINDS, name))
        return { fault: `--kind ${name}: one of ${Object.keys(KINDS).join(', ')}` }
      kind = name as PaperKind
    } else if (arg === '--engines') {
      engines = Number(args[++i])
      if (!Number.isInteger(engines) || engines < 1 || engines > 8) return { fault: '--engines: 1 to 8' }
    } else return { fault: `unknown option ${arg}` }
  }
  if (files.length === 0) return { fault: 'npm run -s ocr -- [--kind KIND] [--engines N] FILE…' }
  return { kind, engines, fromSource, files }
}
