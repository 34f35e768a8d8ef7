/**
 * Builds the law pack from `data/law` into `public/pack` (or the folder given): `npx node scripts/build-pack.ts [folder]`.
 * Refused entries are reported; only repealed ones may be missing from a pack that is written without complaint.
 */
import { join, resolve } from 'node:path'
import { compilePack } from './pack/compile-pack.ts'
import { readLaw } from './pack/read-law.ts'
import { writePack } from './pack/write-pack.ts'

const root = resolve(import.meta.dirname, '..')
const folder = process.argv[2] ?? join(root, 'public', 'pack')
const law = readLaw(join(root, 'data', 'law'))
const { accepted, refused } = compilePack(law)
for (const { id, problem } of refused)
  console.error(`refused ${id}: ${problem.code} ${JSON.stringify(problem.details)}`)
const faults = refused.filter(({ problem }) => problem.code !== 'pack.procedure.repealed')
if (faults.length > 0) process.exitCode = 1
else {
  const { manifest, hash, bytes } = writePack(folder, law.pack, accepted)
  console.log(
    `law pack ${manifest.name} ${hash.slice(0, 12)}: ${manifest.items.length} items, ${bytes} bytes`,
  )
}
