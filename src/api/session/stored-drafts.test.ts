import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { forgetWork, SESSION_KEY } from './session.ts'
import {
  draftsAt,
  draftsBelow,
  draftsPlace,
  dropDraft,
  hasDrafts,
  isKeptDraft,
  keepDraft,
  onDrafts,
} from './stored-drafts.ts'
import { TestStorage } from './test-storage.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 24, 14, 3)
const edits = { base: { name: 'a' }, local: { name: 'b' }, secrets: ['key'] }

beforeEach(() => {
  vi.stubGlobal('sessionStorage', new TestStorage())
  vi.stubGlobal('localStorage', new TestStorage())
  signIn('ann')
})
afterEach(() => vi.unstubAllGlobals())

function signIn(username: string, domain = 'a.example', tenant?: string) {
  const session = { username, domain, ...(tenant && { tenant: { id: tenant, name: tenant } }) }
  sessionStorage.setItem(SESSION_KEY, JSON.stringify(session))
}
const keys = () => Object.keys(localStorage).filter((key) => key.includes('draft'))
const keep = (page: string, form = '1', now = NOW) => {
  const key = `${draftsPlace(page)}${form}`
  keepDraft(key, edits, now)
  return key
}

describe('a draft', () => {
  test('is found again on its page, with when it was made', () => {
    const key = keep('/settings')
    expect(draftsAt(draftsPlace('/settings'), NOW + DAY)).toMatchObject([
      { key, at: NOW, ...edits },
    ])
  })

  test('of a part of a page is found with the path of the part', () => {
    const key = keep('/holidays/a b', '1', Date.now())
    keep('/holidays-2', '1', Date.now())
    keep('/holidays', '1', Date.now())
    expect(draftsBelow('/holidays')).toMatchObject([{ key, path: '/holidays/a b' }])
    sessionStorage.removeItem(SESSION_KEY)
    expect(draftsBelow('/holidays')).toEqual([])
  })

  test('is there for its user, its tenant and its page alone', () => {
    signIn('ann', 'a.example', 't1')
    keep('/settings')
    const found = () => draftsAt(draftsPlace('/settings'), NOW).length
    expect(found()).toBe(1)
    signIn('ann', 'a.example', 't2')
    expect(found()).toBe(0)
    signIn('ann')
    expect(found()).toBe(0)
    signIn('ann', 'b.example', 't1')
    expect(found()).toBe(0)
    signIn('bob', 'a.example', 't1')
    expect(found()).toBe(0)
    signIn('ann', 'a.example', 't1')
    expect(draftsAt(draftsPlace('/settings-2'), NOW)).toEqual([])
    expect(draftsAt(draftsPlace('/set'), NOW)).toEqual([])
    expect(found()).toBe(1)
  })

  test('is not kept for a user whose name is unknown', () => {
    signIn('', '')
    expect(draftsPlace('/settings')).toBe('')
  })

  test('is deleted after seven days, on any page', () => {
    keep('/settings')
    expect(draftsAt(draftsPlace('/settings'), NOW + 7 * DAY - 1)).toHaveLength(1)
    expect(draftsAt(draftsPlace('/voicemail'), NOW + 7 * DAY)).toEqual([])
    expect(keys()).toEqual([])
  })

  test('of a clock that was far ahead does not stay for ever', () => {
    keep('/settings', '1', NOW + 400 * DAY)
    expect(draftsAt(draftsPlace('/settings'), NOW)).toEqual([])
  })

  test.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['null', 'null'],
    ['another version', JSON.stringify({ version: 2, at: NOW, ...edits })],
    ['no time', JSON.stringify({ version: 1, ...edits })],
    ['a list for its fields', JSON.stringify({ version: 1, at: NOW, ...edits, local: [] })],
  ])('that is %s is thrown away, and no other', (_, text) => {
    keep('/settings', 'good')
    localStorage.setItem(`${draftsPlace('/settings')}bad`, text)
    expect(draftsAt(draftsPlace('/settings'), NOW)).toHaveLength(1)
    expect(keys()).toHaveLength(1)
  })

  test('is not kept if it is too large, and neither is its older state', () => {
    const key = keep('/settings')
    keepDraft(key, { ...edits, local: { name: 'x'.repeat(300_000) } }, NOW)
    expect(draftsAt(draftsPlace('/settings'), NOW)).toEqual([])
  })

  test('takes the place of the oldest where there are ten', () => {
    for (let i = 0; i < 12; i++) keep('/settings', `${i}`, NOW + i)
    const found = draftsAt(draftsPlace('/settings'), NOW + 20)
    expect(found.map(({ at }) => at - NOW)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2])
    keep('/settings', '5', NOW + 15)
    expect(keys()).toHaveLength(10)
  })

  test('is not kept where storage is full, and nothing is thrown', () => {
    const full = new TestStorage()
    full.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    vi.stubGlobal('localStorage', full)
    keep('/settings')
    expect(draftsAt(draftsPlace('/settings'), NOW)).toEqual([])
  })

  test('goes when it is dropped, and with the others of its user at sign-out', () => {
    const key = keep('/settings')
    keep('/voicemail')
    dropDraft(key)
    expect(draftsAt(draftsPlace('/settings'), NOW)).toEqual([])
    signIn('ann', 'a.example', 't1')
    keep('/settings')
    signIn('ann2')
    keep('/settings')
    signIn('ann')
    forgetWork()
    expect(keys()).toHaveLength(1)
    signIn('ann2')
    expect(draftsAt(draftsPlace('/settings'), NOW)).toHaveLength(1)
  })
})

describe('the drafts of a page', () => {
  test('are found for the page and its parts, and for no other page, tenant or user', () => {
    keep('/holidays/12')
    keep('/settings')
    expect(['/holidays', '/settings'].map(hasDrafts)).toEqual([true, true])
    expect(['/', '/hol', '/set', '/voicemail'].map(hasDrafts)).toEqual([false, false, false, false])
    signIn('ann', 'a.example', '7')
    expect(hasDrafts('/settings')).toBe(false)
    signIn('bob')
    expect(hasDrafts('/settings')).toBe(false)
  })

  test('tell when they come and go', () => {
    vi.stubGlobal('window', new EventTarget())
    const heard: boolean[] = []
    const stop = onDrafts(() => heard.push(hasDrafts('/settings')))
    dropDraft(keep('/settings'))
    stop()
    expect(heard).toEqual([true, false])
  })

  test('are removed when the browser rejects a later state of them', () => {
    const key = keep('/settings')
    vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    keepDraft(key, { ...edits, local: { name: 'c' } }, NOW)
    expect(isKeptDraft(key)).toBe(false)
  })
})
