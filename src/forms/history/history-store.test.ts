import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cleanStorage } from '../../api/session/clean-storage.ts'
import { endSession, forgetWork, setTenant, startSession } from '../../api/session/session.ts'
import { draftsAt, draftsPlace, keepDraft } from '../../api/session/stored-drafts.ts'
import { TestStorage } from '../../api/session/test-storage.ts'
import { noChange } from '../../domain/revision/reversible-change.ts'
import { clearHistory, readHistory, recordWrite } from './history-store.ts'

beforeEach(() => {
  vi.stubGlobal('localStorage', new TestStorage())
  vi.stubGlobal('sessionStorage', new TestStorage())
})
afterEach(() => vi.unstubAllGlobals())

const tokens = { access_token: 'a', refresh_token: 'r', expires_at: 0 }
const signIn = (username: string, keep = false) =>
  startSession(tokens, { username, domain: 'a.example' }, keep)
const note = (field: string) =>
  recordWrite({ ...noChange, address: '/settings', rows: [{ field, before: '', after: '' }] })
const noted = () => readHistory().flatMap(({ rows }) => rows.map(({ field }) => field))
const everything = () => JSON.stringify([localStorage, sessionStorage])

describe('the history', () => {
  test.each([
    [true, 'localStorage'],
    [false, 'sessionStorage'],
  ])('lies where the session does: kept %s, %s', (keep, name) => {
    signIn('ann', keep)
    note('first')
    note('second')
    expect(noted()).toEqual(['second', 'first'])
    const other = name === 'localStorage' ? sessionStorage : localStorage
    expect(JSON.stringify(other)).toBe('{}')
  })

  test('lists saves of the last seven days', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 })
    signIn('ann', true)
    note('old')
    vi.setSystemTime(Date.now() + 7 * 24 * 60 * 60_000 - 1)
    note('new')
    expect(noted()).toEqual(['new', 'old'])
    vi.setSystemTime(Date.now() + 1)
    expect(noted()).toEqual(['new'])
    cleanStorage()
    expect(everything()).not.toContain('old')
    vi.useRealTimers()
  })

  test.each([true, false])('ends when its user signs out: kept %s', (keep) => {
    signIn('ann', keep)
    note('local')
    setTenant({ id: 't1', name: 'Acme' })
    note('of another tenant')
    forgetWork()
    endSession()
    expect(everything()).toBe('[{},{}]')
  })

  test('stays when a session expires, and moves to the next session of its user', () => {
    signIn('ann', true)
    note('local')
    endSession()
    expect(noted()).toEqual([])
    signIn('ann')
    expect(noted()).toEqual(['local'])
    expect(JSON.stringify(localStorage)).toBe('{}')
  })

  test.each([
    ['bob', true],
    ['bob', false],
    ['ann2', true],
    ['', true],
  ])('ends when %j signs in after it ran out', (username, keep) => {
    signIn('ann', true)
    note('local')
    endSession()
    signIn(username, keep)
    expect(noted()).toEqual([])
    expect(everything()).not.toContain('local')
  })

  test('is one for each tenant, and can be cleared', () => {
    signIn('root')
    setTenant({ id: 't1', name: 'Acme' })
    note('of t1')
    setTenant({ id: 't2', name: 'Beta' })
    expect(noted()).toEqual([])
    note('of t2')
    clearHistory()
    expect(noted()).toEqual([])
    setTenant({ id: 't1', name: 'Acme' })
    expect(noted()).toEqual(['of t1'])
  })

  test('is not kept without a known user', () => {
    signIn('')
    note('of nobody')
    expect(noted()).toEqual([])
    expect(everything()).not.toContain('of nobody')
  })
})

describe('what an earlier version kept', () => {
  const OLD = 'tenant-console.history http%3A%2F%2Flocalhost%2Fapi 1 2'

  test('is gone where it was a history', () => {
    localStorage.setItem(OLD, '[{"after":{"custom_options":"secret"}}]')
    cleanStorage()
    expect(everything()).toBe('[{},{}]')
  })

  test('loses its secrets where it was a draft, and no edit of anything else', () => {
    signIn('ann')
    const hook = { enabled: true, url: 'https://h.example/secret-1', username: 'secret-2' }
    const key = `${draftsPlace('/settings')}1`
    const base = { name: 'A', custom_options: '"secret-3"', cdr_event: { ...hook, auth: 'BASIC' } }
    const local = {
      name: 'B',
      custom_options: '"secret-4"',
      cdr_event: { ...hook, auth: 'DIGEST' },
    }
    keepDraft(key, { base, local, secrets: ['cdr_event.password'] })
    cleanStorage()
    cleanStorage()
    expect(everything()).not.toContain('secret-')
    expect(draftsAt(draftsPlace('/settings'))).toMatchObject([
      {
        base: { name: 'A', cdr_event: { auth: 'BASIC' } },
        local: { name: 'B', cdr_event: { auth: 'DIGEST' } },
        secrets: ['cdr_event.password', 'custom_options'],
      },
    ])
  })

  test('is removed if it had only secrets, and ignores broken data', () => {
    signIn('ann')
    const place = draftsPlace('/settings')
    keepDraft(`${place}1`, {
      base: { custom_options: '1' },
      local: { custom_options: '2' },
      secrets: [],
    })
    localStorage.setItem(`${place}2`, '{"base":')
    cleanStorage()
    expect(Object.keys(localStorage)).toEqual([])
  })
})
