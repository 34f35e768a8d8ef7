/** One pack while somebody records it: what is there, which line is next. */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import { ok, refuse, type Problem, type Result } from '../../../domain/base/result.ts'
import { openPlayer, type Player } from '../../voice/player.ts'
import { readied } from '../../voice/clips.ts'
import type { Recordings } from '../../voice/recordings.ts'
import type { Line } from './lines.ts'
import { openMicrophone, type Microphone } from './microphone.ts'

export interface PackState {
  readonly recorded: ReadonlySignal<ReadonlySet<string>>
  readonly at: Signal<number> // which line is in front
  readonly isRecording: ReadonlySignal<boolean>
  readonly level: ReadonlySignal<number>
  readonly problem: Signal<Problem | null>
  reload(): Promise<void>
  record(): Promise<void>
  /** Keeps what was said and goes to the next line that is missing. */
  stop(line: Line): Promise<void>
  listen(line: Line): Promise<void>
  remove(line: Line): Promise<void>
  close(): void
}

export interface PackDeps {
  readonly recordings: Recordings
  readonly pack: string
  readonly lines: readonly Line[]
  readonly listenTo?: typeof openMicrophone
  readonly player?: () => Player
}

/** A click into the microphone is nothing said. */
const LEAST_S = 0.12

export function openPack({
  recordings,
  pack,
  lines,
  listenTo = openMicrophone,
  player = openPlayer,
}: PackDeps): PackState {
  const recorded = signal<ReadonlySet<string>>(new Set())
  const at = signal(0)
  const isRecording = signal(false)
  const problem = signal<Problem | null>(null)
  const microphone = signal<Microphone | null>(null)
  let speaker: Player | null = null
  const sound = () => (speaker ??= player())

  async function attempt(work: () => Promise<Result<unknown>>): Promise<boolean> {
    const done = await work()
    problem.value = done.ok ? null : done.problem
    return done.ok
  }
  async function reload(): Promise<void> {
    await attempt(async () => {
      const packs = await recordings.packs()
      if (packs.ok) recorded.value = new Set(packs.value.find(({ id }) => id === pack)?.keys)
      return packs
    })
  }
  /** What was said without the silence around it; `voice.nothing-heard`. */
  async function heard(bytes: ArrayBuffer): Promise<Result<AudioBuffer>> {
    const decoded = await sound()
      .decode(bytes.slice(0))
      .catch(() => null)
    const said = decoded && readied(decoded, sound())
    return said && said.duration >= LEAST_S ? ok(said) : refuse('voice.nothing-heard')
  }
  async function open(): Promise<Result<Microphone>> {
    const open = microphone.peek()
    if (open) return ok(open)
    const opened = await listenTo()
    if (opened.ok) microphone.value = opened.value
    return opened
  }

  return {
    recorded,
    at,
    isRecording,
    level: computed(() => microphone.value?.level.value ?? 0),
    problem,
    reload,
    async record() {
      await attempt(async () => {
        const opened = await open()
        if (opened.ok) {
          opened.value.start()
          isRecording.value = true
        }
        return opened
      })
    },
    async stop({ key }) {
      const bytes = await microphone.peek()?.stop()
      isRecording.value = false
      if (bytes === undefined) return
      const isKept = await attempt(async () => {
        const said = await heard(bytes)
        return said.ok ? await recordings.keep(pack, key, bytes) : said
      })
      if (!isKept) return
      batch(() => {
        recorded.value = new Set([...recorded.peek(), key])
        at.value = nextMissing(lines, recorded.peek(), at.peek())
      })
    },
    async listen({ key }) {
      await attempt(async () => {
        const found = await recordings.find(pack, key)
        if (!found.ok || !found.value) return found
        const said = await heard(found.value)
        if (said.ok && (await sound().wake())) await sound().play([{ buffer: said.value, at: 0 }]).done
        return said
      })
    },
    async remove({ key }) {
      if (await attempt(() => recordings.drop(pack, key)))
        recorded.value = new Set([...recorded.peek()].filter((one) => one !== key))
    },
    close() {
      microphone.peek()?.close()
      speaker?.close()
    },
  }
}

/** From the line after `at` on, then from the beginning; the same line when nothing is missing. */
export function nextMissing(lines: readonly Line[], recorded: ReadonlySet<string>, at: number): number {
  const order = [...lines.keys()].map((i) => (at + 1 + i) % lines.length)
  return order.find((i) => !recorded.has(lines[i]!.key)) ?? at
}
