import { expect, test } from 'vitest'
import { typedUser } from './typed-user.ts'

test.each([
  ['101', 'firm.example', '101', 'firm.example'],
  [' 101\u200b', ' firm.example ', '101', 'firm.example'],
  ['101@firm.example', '', '101', 'firm.example'],
  ['ada@firm.example', 'Firm.Example', 'ada', 'Firm.Example'],
  ['sip:101@firm.example', '', '101', 'firm.example'],
  ['mailto:ada@firm.example', '', 'ada', 'firm.example'],
  ['101@firm.example:5060', '', '101', 'firm.example'],
  ['sip:101@firm.example;transport=tcp', '', '101', 'firm.example'],
  ['"Ada" <sips:101@firm.example:5061>', '', '101', 'firm.example'],
  ['101 @ firm.example', '', '101', 'firm.example'],
  ['101＠firm.example', '', '101', 'firm.example'],
  ['firm\\ada', '', 'firm\\ada', ''],
  ['101@firm.example', 'other.example', '101@firm.example', 'other.example'],
  ['101@', '', '101@', ''],
  ['a@b@c', '', 'a@b@c', ''],
  ['admin', '', 'admin', ''],
  ['ada', '@firm.example', 'ada', 'firm.example'],
  ['ada', 'https://firm.example/', 'ada', 'firm.example'],
  ['ada', 'sip:firm.example', 'ada', 'firm.example'],
])('%j with the domain %j is %j of %j', (username, domain, name, host) => {
  expect(typedUser(username, domain)).toEqual({ username: name, domain: host })
})

test.each([
  ['101@firm.example', '101', 'firm.example'],
  ['101', '101', 'other.example'],
  ['101@', '101@', 'other.example'],
])('%j with the suggested domain other.example is %j of %j', (username, name, domain) => {
  const suggested = 'other.example'
  expect(typedUser(username, suggested, suggested)).toEqual({ username: name, domain })
})
