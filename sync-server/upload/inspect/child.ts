/**
 * The process that looks into strangers' files. It may read its own program and nothing else, reach no network and
 * start nothing: files come in through its input, as a line of JSON and then the bytes; one line goes back for each.
 */
import { inspectFile } from './inspect-file.ts'
import type { Answer, Task } from './wire.ts'

let line = ''
let task: Task | undefined
let bytes = Buffer.alloc(0)
let filled = 0

function take(piece: Buffer): void {
  for (let at = 0; at < piece.length;) {
    if (!task) {
      const end = piece.indexOf(0x0a, at)
      line += piece.toString('latin1', at, end === -1 ? piece.length : end)
      if (end === -1) return
      at = end + 1
      task = JSON.parse(line) as Task
      line = ''
      bytes = Buffer.allocUnsafe(task.size)
      filled = 0
    }
    const copied = piece.copy(bytes, filled, at)
    filled += copied
    at += copied
    if (filled < task.size) return
    void answer(bytes, task.mime)
    task = undefined
    bytes = Buffer.alloc(0)
  }
}

async function answer(file: Buffer, mime: string): Promise<void> {
  say(await inspectFile(file, mime))
}

function say(answered: Answer): void {
  process.stdout.write(`${JSON.stringify(answered)}\n`)
}

process.on('unhandledRejection', () => process.exit(1))
process.stdin.on('data', take)
process.stdin.on('end', () => process.exit(0))
say('ready')
