import { describe, expect, it } from 'vitest'
import { defaultWebHook } from './defaults.ts'
import { usesPassword, WEB_HOOK_AUTHS, type WebHook, webHook } from './web-hook.ts'

const hook = { ...defaultWebHook, enabled: true, url: 'https://example.com/events' }
const password = { username: 'pbxuser', password: 'secret' }

/** The issues of the schema with a webhook that has these fields: "field: rule". */
function faults(fields: Partial<WebHook>): string[] {
  const { error } = webHook.safeParse({ ...hook, ...fields })
  return (
    error?.issues.map((issue) => {
      const name = issue.code === 'custom' ? issue.params?.rule : issue.code
      return `${issue.path.join('.')}: ${name}`
    }) ?? []
  )
}

describe('a web hook', () => {
  it('is off and complete by default', () => {
    expect(webHook.parse(defaultWebHook)).toEqual({ ...defaultWebHook, enabled: false })
  })

  it('needs what its method asks for, while it is on', () => {
    expect(faults({ auth: 'DISABLE' })).toEqual([])
    expect(faults({ auth: 'BASIC' })).toEqual(['username: required', 'password: required'])
    expect(faults({ auth: 'DIGEST' })).toEqual(['username: required', 'password: required'])
    expect(faults({ auth: 'BASIC', ...password, password: '' })).toEqual(['password: required'])
    expect(faults({ auth: 'BEARER', ...password })).toEqual(['token: required'])
  })

  it('is content with it', () => {
    expect(faults({ auth: 'BASIC', ...password })).toEqual([])
    expect(faults({ auth: 'DIGEST', ...password })).toEqual([])
    expect(faults({ auth: 'BEARER', token: 't' })).toEqual([])
  })

  it.each(WEB_HOOK_AUTHS)('needs nothing while it is off, whatever its method: %s', (auth) => {
    expect(faults({ enabled: false, auth, url: '' })).toEqual([])
    expect(faults({ enabled: false, auth, url: 'not yet an address' })).toEqual([])
  })

  it.each([
    'http://example.com',
    'https://example.com:8443/a?b=c',
    'HTTPS://EXAMPLE.COM',
    'http://[::1]/',
    `https://example.com/${'x'.repeat(108)}`,
  ])('posts to %s', (url) => {
    expect(url.length).toBeLessThanOrEqual(128)
    expect(faults({ url })).toEqual([])
  })

  it.each([
    '',
    'example.com',
    'ftp://example.com',
    'https://',
    'http://a b',
    'javascript:alert(1)',
  ])('does not post to %j while it is on', (url) => {
    expect(faults({ url })).toEqual(['url: http_url'])
  })

  it.each([
    'https://user:secret@example.com/',
    'https://token@example.com',
    'http://:secret@example.com/a',
    ' https:user:secret@example.com',
    'HTTPS:\\\\user:secret@example.com',
  ])('takes no user name or password in the address, on or off: %s', (url) => {
    for (const enabled of [true, false]) {
      expect(faults({ url, enabled })).toContain('url: hook_credentials')
    }
  })

  it('takes an @ behind the host', () => {
    expect(faults({ url: 'https://example.com/@user:a?mail=b@c#d@e' })).toEqual([])
  })

  it('takes an address of 128 characters and no more, also while it is off', () => {
    const url = `https://example.com/${'x'.repeat(109)}`
    expect(faults({ url })).toEqual(['url: too_big'])
    expect(faults({ url, enabled: false })).toEqual(['url: too_big'])
  })

  it.each(['username', 'password'] as const)('takes a %s of 6 to 64 characters', (field) => {
    const ofLength = (length: number) =>
      faults({ auth: 'BASIC', ...password, [field]: 'x'.repeat(length) })
    expect(ofLength(5)).toEqual([`${field}: credential`])
    expect([ofLength(6), ofLength(64)]).toEqual([[], []])
    expect(ofLength(65)).toEqual([`${field}: credential`])
    expect(faults({ enabled: false, [field]: 'short' })).toEqual([`${field}: credential`])
  })

  it.each([
    'pbx-user',
    'pbx_user',
    'PbxUser',
    'PBXUSER1',
    'two words',
    'schlüssel',
    'p@ssword',
    '١٢٣٤٥٦',
    '123456!',
  ])('takes lowercase letters and digits alone: %s', (text) => {
    for (const field of ['username', 'password'] as const) {
      expect(faults({ auth: 'BASIC', ...password, [field]: text })).toEqual([
        `${field}: credential`,
      ])
      expect(faults({ auth: 'BASIC', ...password, [field]: ' hook01\u200b' })).toEqual([])
    }
  })

  it('knows no other method', () => {
    expect(webHook.safeParse({ ...hook, auth: 'NTLM' }).success).toBe(false)
    expect(WEB_HOOK_AUTHS.filter(usesPassword)).toEqual(['BASIC', 'DIGEST'])
  })
})
