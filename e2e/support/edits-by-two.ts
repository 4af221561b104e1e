import type { Page } from '@playwright/test'
import { switchField, textField } from './settings.ts'

/**
 * One thing done on a page by `edit`, what the API then holds, and `shown`, the words for it in a
 * choice.
 */
interface Edit {
  edit: (page: Page) => Promise<unknown>
  stored: Record<string, unknown>
  shown: string
}

/** A page that two people edit at the same time. */
interface EditsByTwo {
  path: string
  /** The path of what it edits, after /api. */
  api: string
  /** Two edits of one field. */
  local: Edit
  remote: Edit
  /** An edit of another field, and how the page names that. */
  other: Omit<Edit, 'shown'> & { label: string }
  /** Two entries added to one list of the page at `path`, and what the API then holds. */
  list?: { path: string; local: Edit['edit']; remote: Edit['edit']; stored: Edit['stored'] }
}

const typed = (label: string, field: string, value: string | number): Edit => ({
  edit: (page) => textField(page, label).fill(`${value}`),
  stored: { [field]: value },
  shown: `${value}`,
})

async function addCallerId(page: Page, trunk: string, number: string) {
  await page.getByRole('button', { name: 'Add caller ID' }).click()
  const added = page.getByRole('group', { name: 'Caller ID 3' })
  await added.getByLabel('Number shown').fill(number)
  await added.getByLabel('Trunk').fill(trunk)
}

async function addHeader(page: Page, name: string) {
  await page.getByRole('button', { name: 'Add header' }).click()
  const added = page.getByRole('group', { name: 'Added header 1' })
  await added.getByLabel('Name').fill(name)
  await added.getByLabel('Value').fill('1')
}

async function addHours(page: Page, from: string, to: string) {
  const friday = page.getByRole('group', { name: 'Friday', exact: true })
  await friday.getByRole('button', { name: 'Add hours to Friday' }).click()
  await page.getByRole('textbox', { name: 'Friday, range 2, from' }).fill(from)
  await page.getByRole('textbox', { name: 'Friday, range 2, to' }).fill(to)
  await page.keyboard.press('Tab')
}

const saturday = (choice: string, enabled: boolean, shown: string): Edit => ({
  edit: (page) => page.getByRole('combobox', { name: 'Saturday is' }).selectOption(choice),
  stored: { office_hours: { saturday: { enabled, ranges: [] } } },
  shown,
})

const relayed = (number: number) => (page: Page) =>
  page.getByRole('group', { name: `Relayed header ${number}` })

const relay = (name: string): Edit => ({
  edit: (page) => relayed(1)(page).getByLabel('Name').fill(name),
  stored: { relay: [{ name }, { name: 'X-Session-Id' }, { name: 'X-Trunk-Name' }] },
  shown: name,
})

export const editsByTwo: EditsByTwo[] = [
  {
    path: '/settings/general',
    api: '/tenant',
    local: typed('Name', 'name', 'Mine'),
    remote: typed('Name', 'name', 'Theirs'),
    other: { ...typed('Website', 'website', 'https://remote.example/'), label: 'Website' },
    list: {
      path: '/settings/caller-ids',
      local: (page) => addCallerId(page, '1001', '+4930111'),
      remote: (page) => addCallerId(page, '1002', '+4930222'),
      stored: {
        outbound_caller_ids: [
          { description: 'Reception' },
          { description: 'Support, by the second trunk' },
          { provider_id: '1001', caller_id: '+4930111' },
          { provider_id: '1002', caller_id: '+4930222' },
        ],
      },
    },
  },
  {
    path: '/office-hours',
    api: '/tenant',
    local: saturday('Closed', false, 'Closed'),
    remote: saturday('Open 24 hours', true, 'Open 24 hours'),
    other: {
      edit: (page) =>
        page.getByRole('combobox', { name: 'Sunday is' }).selectOption('Open 24 hours'),
      stored: { office_hours: { sunday: { enabled: true, ranges: [] } } },
      label: 'Sunday',
    },
    list: {
      path: '/office-hours',
      local: (page) => addHours(page, '18:00', '19:00'),
      remote: (page) => addHours(page, '20:00', '21:00'),
      stored: {
        office_hours: {
          friday: { ranges: [{ from: '09:00' }, { from: '18:00' }, { from: '20:00' }] },
        },
      },
    },
  },
  {
    path: '/voicemail',
    api: '/voicemail',
    local: typed('Keep messages for', 'retain_days', 11),
    remote: typed('Keep messages for', 'retain_days', 12),
    other: { ...typed('Shortest message', 'min_seconds', 9), label: 'Shortest message' },
  },
  {
    path: '/password-policy',
    api: '/tenant/password_policy',
    local: typed('Minimum length', 'min_length', 8),
    remote: typed('Minimum length', 'min_length', 10),
    other: {
      edit: (page) => switchField(page, 'Require a digit').click(),
      stored: { contains_numbers: false },
      label: 'Require a digit',
    },
  },
  {
    path: '/custom-headers',
    api: '/tenant/custom_headers',
    local: relay('X-Mine'),
    remote: relay('X-Theirs'),
    other: {
      edit: (page) => relayed(2)(page).getByLabel('Calls').selectOption('User calls'),
      stored: { relay: [{}, { scope: 'USER' }, {}] },
      label: 'Relay',
    },
    list: {
      path: '/custom-headers',
      local: (page) => addHeader(page, 'X-Mine'),
      remote: (page) => addHeader(page, 'X-Theirs'),
      stored: { add: [{ name: 'X-Mine' }, { name: 'X-Theirs' }] },
    },
  },
]
