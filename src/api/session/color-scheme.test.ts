import { beforeEach, expect, test, vi } from 'vitest'
import { followTheme, setMode } from './color-scheme.ts'
import { browserKey } from './storage.ts'
import { TestStorage } from './test-storage.ts'

const KEY = browserKey('theme')
const page = { dataset: { theme: '' } }
const system = Object.assign(new EventTarget(), { matches: false })
const tab = new EventTarget()

beforeEach(() => {
  system.matches = false
  vi.stubGlobal('localStorage', new TestStorage())
  vi.stubGlobal('document', { documentElement: page })
  vi.stubGlobal('matchMedia', () => system)
  vi.stubGlobal('window', tab)
  return () => vi.unstubAllGlobals()
})

function changeSystem(isDark: boolean) {
  system.matches = isDark
  system.dispatchEvent(new Event('change'))
}

function chooseInOtherTab(mode: string) {
  localStorage.setItem(KEY, mode)
  tab.dispatchEvent(Object.assign(new Event('storage'), { key: KEY }))
}

test.each([
  ['the system has, if nothing is chosen', null, 'dark'],
  ['the system has, if an unknown one is stored', 'sepia', 'dark'],
  ['is stored', 'light', 'light'],
])('starts with the theme that %s', (_, stored, shown) => {
  system.matches = true
  if (stored) localStorage.setItem(KEY, stored)
  followTheme()
  expect(page.dataset.theme).toBe(shown)
})

test("shows the system's theme if the browser blocks site data", () => {
  const localStorage = {
    getItem: () => {
      throw new Error('blocked')
    },
  }
  vi.stubGlobal('localStorage', localStorage)
  system.matches = true
  followTheme()
  expect(page.dataset.theme).toBe('dark')
})

test('stores and shows the chosen theme', () => {
  followTheme()
  setMode('dark')
  expect(localStorage.getItem(KEY)).toBe('dark')
  expect(page.dataset.theme).toBe('dark')
})

test('shows the chosen theme even if the browser cannot store it', () => {
  followTheme()
  const setItem = localStorage.setItem
  localStorage.setItem = () => {
    throw new Error('full')
  }
  setMode('dark')
  expect(page.dataset.theme).toBe('dark')
  localStorage.setItem = setItem
  setMode('light')
  expect(page.dataset.theme).toBe('light')
})

test("follows the system's theme, unless another is chosen", () => {
  followTheme()
  changeSystem(true)
  expect(page.dataset.theme).toBe('dark')
  setMode('light')
  changeSystem(false)
  changeSystem(true)
  expect(page.dataset.theme).toBe('light')
  setMode('system')
  expect(page.dataset.theme).toBe('dark')
})

test('shows a theme that is chosen in another tab', () => {
  followTheme()
  chooseInOtherTab('dark')
  expect(page.dataset.theme).toBe('dark')
})
