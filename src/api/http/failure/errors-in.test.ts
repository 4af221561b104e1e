import { expect, test } from 'vitest'
import { errorsInText } from './errors-in.ts'
import { fieldOf } from './field-of.ts'

const read = (text: string, type = 'application/json') =>
  errorsInText(text, type).map(({ code, message, detail }) => [code, fieldOf(detail), message])
const readJson = (body: unknown) => read(JSON.stringify(body))

test.each([
  [{ errors: [{ code: 'IN_USE', message: 'taken' }] }, [['IN_USE', '', 'taken']]],
  [{ errors: [{ code: 'IN_USE', message: '' }] }, [['IN_USE', '', 'IN_USE']]],
  [{ errors: [{ code: 400, message: 'taken' }] }, [['400', '', 'taken']]],
  [{ errors: [{ message: 'taken', field: 'name' }] }, [['UNKNOWN', 'name', 'taken']]],
  [{ Errors: [{ Code: 'X', Message: 'taken' }] }, [['X', '', 'taken']]],
  [{ errors: { RetainDays: ['too many'] } }, [['UNKNOWN', 'retain_days', 'too many']]],
  [{ errors: { '$.name': 'taken' }, title: 'Invalid' }, [['UNKNOWN', 'name', 'taken']]],
  [
    { error: { name: ['taken', 'long'] } },
    [
      ['UNKNOWN', 'name', 'taken'],
      ['UNKNOWN', 'name', 'long'],
    ],
  ],
  [
    { error: 'invalid_grant', error_description: 'wrong password' },
    [['invalid_grant', '', 'wrong password']],
  ],
  [{ error: 'invalid_grant' }, [['invalid_grant', '', 'invalid_grant']]],
  [{ title: 'Invalid', detail: 'taken', status: 400 }, [['UNKNOWN', '', 'taken']]],
  [{ title: 'Invalid', status: 400 }, [['UNKNOWN', '', 'Invalid']]],
  [{ code: 'IN_USE' }, [['IN_USE', '', 'IN_USE']]],
  [{ msg: 'taken', data: { trace: 'abc' } }, [['UNKNOWN', '', 'taken']]],
  [
    { message: ['taken', 'long'], statusCode: 400 },
    [
      ['UNKNOWN', '', 'taken'],
      ['UNKNOWN', '', 'long'],
    ],
  ],
  [['taken'], [['UNKNOWN', '', 'taken']]],
  [{ errorMessage: 'taken' }, [['UNKNOWN', '', 'taken']]],
  [{ result: { error: 'taken' } }, [['taken', '', 'taken']]],
  [{ fault: { faultstring: 'taken' } }, [['UNKNOWN', '', 'taken']]],
  ['taken', [['UNKNOWN', '', 'taken']]],
  [{ errors: 'taken' }, [['UNKNOWN', '', 'taken']]],
  [{ errors: [] }, []],
  [{ ok: false }, []],
  [null, []],
])('reads the reasons of %j', (body, expected) => {
  expect(readJson(body)).toEqual(expected)
})

test('reads a reason in plain text, but no page and no dump', () => {
  expect(read('The extension is taken\n', 'text/plain; charset=utf-8')).toEqual([
    ['UNKNOWN', '', 'The extension is taken'],
  ])
  expect(read('<html>Bad request', 'text/html')).toEqual([])
  expect(read('<html>Bad request', 'text/plain')).toEqual([])
  expect(read('x'.repeat(1001), 'text/plain')).toEqual([])
  expect(read('', 'text/plain')).toEqual([])
})
