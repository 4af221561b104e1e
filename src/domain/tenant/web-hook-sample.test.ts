import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WEB_HOOK_AUTHS } from '../../contract/values/web-hook.ts'
import { curlCommand, SAMPLE_EVENTS } from './web-hook-sample.ts'

/** The arguments that curl is called with when a shell runs each command. */
function argumentsOf(commands: string[]): string[][] {
  const script = `curl() { printf '%s\\0' "$@"; printf '\\0'; }\n${commands.join('\n')}`
  const output = execFileSync('sh', ['-s'], {
    input: script,
    encoding: 'utf8',
    env: { PASSWORD: `p'w "$x`, TOKEN: 't o k' },
  })
  // An empty argument would look like the end of a command; these commands have none.
  return output
    .split('\0\0')
    .slice(0, -1)
    .map((args) => args.split('\0'))
}

const hook = { auth: 'DISABLE', url: 'https://example.com/hook', username: '' } as const

describe('curlCommand', () => {
  it('reads well', () => {
    const command = curlCommand({ ...hook, auth: 'DIGEST', username: 'pbxuser' }, 'cdr_event')
    expect(command.split(' \\\n  ').slice(0, 6)).toEqual([
      'curl --request POST',
      '--globoff',
      "--url 'https://example.com/hook'",
      '--digest',
      `--user 'pbxuser:'"$PASSWORD"`,
      "--header 'Content-Type: application/json'",
    ])
  })

  it.each([
    ['DISABLE', []],
    ['BASIC', ['--user', `pbxuser:p'w "$x`]],
    ['DIGEST', ['--digest', '--user', `pbxuser:p'w "$x`]],
    ['BEARER', ['--header', 'Authorization: Bearer t o k']],
  ] as const)('signs in by %s', (auth, expected) => {
    const [args = []] = argumentsOf([
      curlCommand({ ...hook, auth, username: 'pbxuser' }, 'cdr_event'),
    ])
    expect(args.slice(0, -4)).toEqual([
      '--request',
      'POST',
      '--globoff',
      '--url',
      'https://example.com/hook',
      ...expected,
    ])
    expect(args.slice(-4, -1)).toEqual(['--header', 'Content-Type: application/json', '--data-raw'])
  })

  it.each(['cdr_event', 'extension_event'] as const)('posts the sample of %s', (event) => {
    const [args = []] = argumentsOf([curlCommand(hook, event)])
    expect(JSON.parse(args.at(-1) ?? '')).toEqual(SAMPLE_EVENTS[event])
  })

  it('hands any address and user name to curl as they are', () => {
    // A shell can pass any text without NUL.
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: fc.constantFrom(...'\'"\\$`!*?;&|<>(){}[] \n\t-#~:a'), minLength: 1 }),
    )
    const hooks = fc.array(
      fc.record({ auth: fc.constantFrom(...WEB_HOOK_AUTHS), url: hostile, username: hostile }),
      { minLength: 20, maxLength: 20 },
    )
    fc.assert(
      fc.property(hooks, (all) => {
        const calls = argumentsOf(all.map((one) => curlCommand(one, 'extension_event')))
        expect(calls.length).toBe(all.length)
        for (const [i, { auth, url, username }] of all.entries()) {
          const args = calls[i] ?? []
          expect(args[args.indexOf('--url') + 1]).toBe(url)
          const user = args.includes('--user') ? args[args.indexOf('--user') + 1] : null
          const asked = auth === 'BASIC' || auth === 'DIGEST'
          expect(user).toBe(asked ? `${username}:p'w "$x` : null)
        }
      }),
      { numRuns: 25 },
    )
  })
})
