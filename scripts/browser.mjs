import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** The headless shell first: it draws the same pages with less work than a whole browser. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/**
 * The path of a Chromium that starts on this machine: PLAYWRIGHT_CHROMIUM if set, else
 * Playwright's, else one on the PATH. Undefined if there is none.
 */
export function findBrowser() {
  const wanted = process.env.PLAYWRIGHT_CHROMIUM
  if (wanted) return starts(wanted) ? wanted : undefined
  return [chromium.executablePath(), ...onPath()].find(starts)
}

/** @param {string} path */
function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version']).status === 0
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/**
 * Tries to install a Chromium, first with Playwright, then as root from Debian's packages. Their
 * output goes to stderr.
 */
function installBrowser() {
  run('npx', ['playwright', 'install', 'chromium'])
  const isRoot = process.getuid?.() === 0
  if (findBrowser() || !isRoot) return
  run('apt-get', ['update'])
  for (const name of NAMES.slice(0, 2)) {
    if (!findBrowser()) run('apt-get', ['install', '--yes', '--no-install-recommends', name])
  }
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(command, args, { stdio: ['ignore', 2, 2], env })
}

function main() {
  if (!findBrowser() && !process.env.PLAYWRIGHT_CHROMIUM) installBrowser()
  const path = findBrowser()
  if (path) return console.log(path)
  console.error(
    process.env.PLAYWRIGHT_CHROMIUM
      ? `PLAYWRIGHT_CHROMIUM is ${process.env.PLAYWRIGHT_CHROMIUM}, which doesn’t start.`
      : 'Chromium not found. Install the package "chromium" or Chrome, or set PLAYWRIGHT_CHROMIUM to its path.',
  )
  process.exitCode = 1
}

if (process.argv[1] === import.meta.filename) main()
