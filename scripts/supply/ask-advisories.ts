/** Asks the registry for known faults of what is shipped. Fails on a grave one, never because nobody answers. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { readAdvisories } from './advisories.ts'

const ASK_MS = 20_000
const run = spawnSync('npm', ['audit', '--json', '--omit=dev'], {
  cwd: join(import.meta.dirname, '..', '..'),
  encoding: 'utf8',
  timeout: ASK_MS,
  maxBuffer: 64 * 1024 * 1024,
})
const { isAnswered, grave, others } = readAdvisories(run.stdout ?? '')
if (!isAnswered) process.stdout.write('advisories: the registry does not answer, nothing is known\n')
else process.stdout.write(`advisories: ${grave.length} grave, ${others} others\n${grave.join('\n')}\n`)
process.exitCode = grave.length > 0 ? 1 : 0
