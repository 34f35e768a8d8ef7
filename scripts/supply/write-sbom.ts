/** `node scripts/supply/write-sbom.ts [FILE]`: the bill of materials of this release, to a file or the terminal. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeSbom, type Lock } from './sbom.ts'

const lock = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8'),
) as Lock
const text = `${JSON.stringify(makeSbom(lock), null, 1)}\n`
const [file] = process.argv.slice(2)
if (file) writeFileSync(file, text)
else process.stdout.write(text)
