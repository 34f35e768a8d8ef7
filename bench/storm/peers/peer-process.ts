/** A peer's server as a process of its own, up when it says so. */
import { spawn } from 'node:child_process'
import { freePort } from '../../../tests/support/free-port.ts'

export interface PeerProcess {
  readonly port: number
  readonly pid: number
  end(): Promise<void>
}

export async function startPeer(
  script: string,
  cwd: string,
  env: Record<string, string>,
): Promise<PeerProcess> {
  const port = await freePort('localhost')
  const child = spawn(process.execPath, [script], {
    cwd,
    env: { ...process.env, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve)
    child.once('exit', () => reject(new Error(`${script} ended`)))
  })
  if (child.pid === undefined) throw new Error(`${script} did not start`)
  return {
    port,
    pid: child.pid,
    end: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}
