import { expect, test } from 'vitest'
import { customHeaders, defaultCustomHeaders } from '../../contract/custom-headers.ts'
import { readHeaderLines } from './header-lines.ts'
import { inviteOf } from './invite.ts'
import {
  isRelayedToo,
  longFormOf,
  missingRelays,
  purposeOf,
  successorOf,
  withRelayed,
} from './sip-headers.ts'

test.each([
  ['Via', 'routing'],
  ['FROM', 'dialog'],
  ['to', 'dialog'],
  ['Call-ID', 'dialog'],
  ['CSeq', 'dialog'],
  ['Contact', 'contact'],
  ['Content-Length', 'body'],
  ['Proxy-Authorization', 'sign_in'],
  ['Require', 'abilities'],
  ['Session-Expires', 'timer'],
  ['Refer-To', 'transfer'],
  ['P-Asserted-Identity', 'identity'],
  ['v', 'routing'],
  ['X-CID', null],
  ['X-Via', null],
])('%s is for %s', (name, purpose) => expect(purposeOf(name)).toBe(purpose))

test.each([
  ['f', 'From'],
  ['V', 'Via'],
  ['z', null],
  ['From', null],
])('%s is short for %s', (name, long) => expect(longFormOf(name)).toBe(long))

test('says which of the default relays no longer reach a trunk call', () => {
  expect(missingRelays(defaultCustomHeaders)).toEqual([])
  const relay = [
    { name: 'x-cid', scope: 'ALL' as const },
    { name: 'X-Session-Id', scope: 'USER' as const },
  ]
  expect(missingRelays({ add: [], relay })).toEqual(['X-Session-Id', 'X-Trunk-Name'])
})

test('reads pasted lines, folded ones and names alone', () => {
  expect(readHeaderLines('X-A: 1\r\n\n  X-B :two: three \nX-C\nX-D: y\n\tand more')).toEqual([
    { name: 'X-A', value: '1', line: 1 },
    { name: 'X-B', value: 'two: three', line: 3 },
    { name: 'X-C', value: '', line: 4 },
    { name: 'X-D', value: 'y and more', line: 5 },
  ])
  expect(readHeaderLines('  X-A: 1')).toEqual([{ name: 'X-A', value: '1', line: 1 }])
  expect(readHeaderLines(' \n')).toEqual([])
})

test('shows the rows of its calls in an INVITE, marked with their origin', () => {
  const headers = {
    add: [
      { name: 'X-All', value: '1', scope: 'ALL' as const },
      { name: 'X-User', value: '2', scope: 'USER' as const },
      { name: '', value: '3', scope: 'ALL' as const },
    ],
    relay: [{ name: 'X-CID', scope: 'TRUNK' as const }],
  }
  const marked = (call: 'TRUNK' | 'USER') =>
    inviteOf(headers, call).filter(({ from }) => from !== undefined)
  expect(marked('TRUNK')).toEqual([
    { name: 'X-CID', value: null, from: { list: 'relay', index: 0 } },
    { name: 'X-All', value: '1', from: { list: 'add', index: 0 } },
  ])
  expect(marked('USER')).toEqual([
    { name: 'X-All', value: '1', from: { list: 'add', index: 0 } },
    { name: 'X-User', value: '2', from: { list: 'add', index: 1 } },
  ])
  expect(inviteOf(headers, 'USER')[0]).toEqual({
    name: 'INVITE',
    value: 'sip:102@demo.example SIP/2.0',
  })
})

const row = { name: 'X-A', value: 'a', scope: 'TRUNK' }
test.each([
  [{ ...row, name: 'X A' }, 'name'],
  [{ ...row, name: 'X:' }, 'name'],
  [{ ...row, name: 'f' }, 'name'],
  [{ ...row, name: 'x'.repeat(33) }, 'name'],
  [{ ...row, value: 'a\r\nVia: b' }, 'value'],
  [{ ...row, value: 'a\u0000' }, 'value'],
  [{ ...row, value: '' }, 'value'],
  [{ ...row, value: 'x'.repeat(65) }, 'value'],
])('%j is refused at its %s', (bad, field) => {
  const { error } = customHeaders.safeParse({ add: [bad], relay: [] })
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([`add.0.${field}`])
})

test.each([
  ['TRUNK', 'TRUNK', true],
  ['ALL', 'USER', true],
  ['USER', 'ALL', true],
  ['TRUNK', 'USER', false],
])('one name for %s and for %s is a duplicate: %s', (one, other, isDuplicate) => {
  const relay = [
    { name: 'X-A', scope: one },
    { name: 'x-a', scope: other },
  ]
  expect(customHeaders.safeParse({ add: [], relay }).success).toBe(!isDuplicate)
})

test('X-Info, which newer PBXs use, takes the place of X-Trunk-Name', () => {
  const relay = ['X-CID', 'X-Session-Id', 'x-info'].map((name) => ({ name, scope: 'ALL' as const }))
  expect(missingRelays({ add: [], relay })).toEqual([])
  expect(successorOf('x-trunk-name')).toBe('X-Info')
  expect(successorOf('X-CID')).toBeNull()
})

test.each([
  ['TRUNK', 'TRUNK', true],
  ['TRUNK', 'USER', false],
  ['TRUNK', 'ALL', true],
  ['ALL', 'USER', true],
] as const)('added to %s and relayed with %s: of the same calls %s', (scope, relayed, isBoth) => {
  const relay = [{ name: 'x-cid', scope: relayed }]
  expect(isRelayedToo({ name: 'X-CID', scope }, relay)).toBe(isBoth)
  expect(isRelayedToo({ name: 'X-Other', scope }, relay)).toBe(false)
})

test('a missing header is relayed with trunks, or with all calls where users have it', () => {
  const other = { name: 'X-A', scope: 'ALL' } as const
  expect(withRelayed([other], 'X-CID')).toEqual([other, { name: 'X-CID', scope: 'TRUNK' }])
  expect(withRelayed([{ name: 'x-cid', scope: 'USER' }, other], 'X-CID')).toEqual([
    other,
    { name: 'X-CID', scope: 'ALL' },
  ])
})
