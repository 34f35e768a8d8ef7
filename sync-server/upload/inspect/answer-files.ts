/** How a process without rights is asked: a line of JSON and then the bytes come in; one line goes back for each file. */
import type { Result } from '../../../domain/base/result.ts'
import type { Answer, Task } from './wire.ts'

export function answerFiles(work: (file: Buffer, mime: string) => Promise<Result<unknown>>): void {
  let line = ''
  let task: Task | undefined
  let bytes = Buffer.alloc(0)
  let filled = 0
  const say = (answered: Answer<unknown>) => process.stdout.write(`${JSON.stringify(answered)}\n`)

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
      void work(bytes, task.mime).then(say)
      task = undefined
      bytes = Buffer.alloc(0)
    }
  }

  process.on('unhandledRejection', () => process.exit(1))
  process.stdin.on('data', take)
  process.stdin.on('end', () => process.exit(0))
  say('ready')
}
