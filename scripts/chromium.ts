/** Finds the Chromium that tests and benches drive; no browser is ever downloaded by the project. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

const isRoot = process.getuid?.() === 0

/** Quiet and without a network of its own; root may not use the sandbox. */
export const chromiumArgs = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Path of an installed Chromium or Chrome. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...PLACES].find((path) => path !== undefined && existsSync(path))
}

/** On Debian as root a missing Chromium is installed; anywhere else the person is told what to do. */
export function findOrInstallChromium(): string | undefined {
  const found = findChromium()
  if (found) return found
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    console.error('No Chromium found. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.')
    return undefined
  }
  console.log('Installing Chromium by apt-get, once.')
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', 'chromium')) {
    console.error('apt-get could not install Chromium.')
  }
  return findChromium()
}
