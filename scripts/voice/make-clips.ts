/**
 * Makes the clips the board speaks with (`public/voice/`): each trimmed, equally loud, Opus. Run by hand when the list of
 * clips changes: `apt-get install espeak-ng opus-tools`, then `npx node scripts/voice/make-clips.ts`; the output is committed.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { announcementClips } from '../../domain/queue/announcement.ts'
import { clipFile, VOICE_FOLDER } from '../../src/voice/clip-file.ts'
import { evenGain, trimSilence } from '../../src/voice/samples.ts'
import { readWave, writeWave } from './wave.ts'

const MOST_BYTES = 80 * 1024
const folder = join(import.meta.dirname, '../../public')
const scratch = mkdtempSync(join(tmpdir(), 'voice-'))

rmSync(join(folder, VOICE_FOLDER), { recursive: true, force: true })
mkdirSync(join(folder, VOICE_FOLDER), { recursive: true })
let bytes = 0
for (const words of announcementClips) {
  const raw = join(scratch, 'raw.wav')
  // Slower than the default: it is heard across a hall.
  execFileSync('espeak-ng', ['-v', 'vi', '-s', '140', '-p', '45', '-w', raw, words])
  const { samples, rate } = readWave(readFileSync(raw))
  const clip = trimSilence(samples, rate)
  const gain = evenGain(clip, rate)
  const even = join(scratch, 'even.wav')
  writeFileSync(
    even,
    writeWave(
      clip.map((value) => value * gain),
      rate,
    ),
  )
  const file = join(folder, clipFile(words))
  // A fixed serial: the same words give the same bytes.
  const options = ['--quiet', '--bitrate', '20', '--speech', '--padding', '0', '--serial', '1']
  execFileSync('opusenc', [...options, '--discard-comments', even, file])
  bytes += statSync(file).size
  console.log(`${(clip.length / rate).toFixed(2)} s  ${statSync(file).size} B  ${words}`)
}
rmSync(scratch, { recursive: true })
console.log(`${announcementClips.length} clips, ${bytes} bytes`)
if (bytes > MOST_BYTES) throw new RangeError(`more than ${MOST_BYTES} bytes`)
