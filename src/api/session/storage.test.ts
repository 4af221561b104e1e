import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cleanStorage } from './clean-storage.ts'
import { endSession, forgetWork, startSession } from './session.ts'
import { browserKey, consoleKey, STORED, userKey } from './storage.ts'
import { TestStorage } from './test-storage.ts'

const tokens = { access_token: 'a', refresh_token: 'r', expires_at: 0 }
const ann = { username: 'ann', domain: 'demo.example' }
const bob = { username: 'bob', domain: 'demo.example' }

beforeEach(() => {
  vi.stubGlobal('sessionStorage', new TestStorage())
  vi.stubGlobal('localStorage', new TestStorage())
})
afterEach(() => vi.unstubAllGlobals())

const annKey = (name: 'draft' | 'saves' | 'recent' | 'night-until' | 'visit' | 'history') =>
  userKey(name, 'ann@demo.example', 't1')

const keys: Record<keyof typeof STORED, string> = {
  theme: browserKey('theme'),
  'time-format': browserKey('time-format'),
  'single-keys': browserKey('single-keys'),
  domain: browserKey('domain'),
  session: consoleKey('session'),
  access: consoleKey('access'),
  'import-columns': consoleKey('import-columns'),
  draft: annKey('draft'),
  recent: annKey('recent'),
  saves: annKey('saves'),
  'night-until': annKey('night-until'),
  visit: annKey('visit'),
  history: annKey('history'),
}

/** Signs Ann in, and stores something under every key. */
function fill() {
  startSession(tokens, ann, true)
  const edits = { base: { name: 'A' }, mine: { name: 'B' }, secrets: [] }
  const entry = { at: Date.now(), address: '/', rows: [], before: {}, after: {}, secrets: [] }
  const draft = JSON.stringify({ version: 1, at: Date.now(), ...edits })
  for (const [name, key] of Object.entries(keys)) {
    const until = String(Date.now())
    const texts = { draft, saves: JSON.stringify([entry]), 'night-until': until }
    const text = Object.entries(texts).find(([one]) => one === name)?.[1] ?? 'something'
    if (name !== 'session') localStorage.setItem(key, text)
  }
}

const left = () => {
  const found = [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
  return Object.entries(keys)
    .filter(([, key]) => found.includes(key))
    .map(([name]) => name)
}

const A_WEEK_MS = 7 * 24 * 60 * 60_000

describe('each key of the table', () => {
  it.each([
    [
      'sign-out',
      () => {
        forgetWork()
        endSession()
      },
    ],
    [
      'other-user',
      () => {
        endSession()
        startSession(tokens, bob, true)
        endSession()
      },
    ],
    [
      'age',
      () => {
        // Keys of an earlier version are removed at every start.
        const old = localStorage.getItem(keys.history) ?? ''
        cleanStorage(Date.now() + A_WEEK_MS)
        localStorage.setItem(keys.history, old)
      },
    ],
    ['start', () => cleanStorage()],
  ] as const)('ends at %s if the table says so, and stays otherwise', (end, happen) => {
    fill()
    expect(left()).toEqual(Object.keys(STORED))
    happen()
    const staying = Object.entries(STORED)
      .filter(([, { ends }]) => !(ends as readonly string[]).includes(end))
      .map(([name]) => name)
    expect(left()).toEqual(staying)
  })

  it('has one owner, which is there', () => {
    const table = readFileSync('src/api/session/storage.ts', 'utf8')
    for (const name of Object.keys(STORED)) {
      const before = table.slice(0, table.search(new RegExp(`^ {2}'?${name}'?: \\{`, 'm')))
      const owner = /(src\/[\w/.-]+\.tsx?), (?:localStorage|with the session)\.\s*\*\/\s*$/.exec(
        before,
      )
      expect(existsSync(owner?.[1] ?? ''), name).toBe(true)
    }
  })
})

it('keeps the drafts of other users when one signs out', () => {
  fill()
  const foreign = userKey('draft', 'bob@demo.example', 't1')
  localStorage.setItem(foreign, 'something')
  forgetWork()
  expect(Object.keys(localStorage)).toContain(foreign)
})

it('is the only module with the names of keys', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts/.test(file))
    .filter((file) => /['"`]tenant-console\./.test(readFileSync(`src/${file}`, 'utf8')))
  // The script that runs first is inlined in the page, so it can't import the names.
  expect(files.sort()).toEqual(['api/session/storage.ts', 'app/first-paint/first-paint.ts'])
})

it('names the keys that are read before the first paint', () => {
  const script = readFileSync('src/app/first-paint/first-paint.ts', 'utf8')
  for (const name of ['theme', 'domain'] as const) expect(script).toContain(`'${browserKey(name)}'`)
  for (const name of ['session', 'access'] as const) expect(script).toContain(`own('${name}')`)
})
