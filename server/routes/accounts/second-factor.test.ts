import { expect, test } from 'vitest'
import { testApp, testAppAsAdmin } from '../../testing/test-app.ts'

const MINUTE = 60 * 1000

async function asked(options?: { isAdminTwoFactorOn: boolean }) {
  const app = await testAppAsAdmin(options)
  await app.save({ enable_two_factor_authentication: true })
  const begin = async () => {
    const answer: { token: string } = await (await app.signIn('user101')).json()
    expect(answer).toEqual({
      two_factor_enabled: true,
      token: expect.stringMatching(/^[\w-]{43}$/),
    })
    return answer.token
  }
  const send = (token: string) => app.post('/api/auth/send_otp', { body: { token } })
  const lastCode = () => /\d{6}/.exec(app.mails.at(-1)?.text ?? '')?.[0] ?? ''
  const verify = async (token: string, code: string) =>
    app.post('/api/auth/verify_otp', { body: { token, code } })
  return { ...app, begin, send, lastCode, verify }
}

const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')

test('a code is mailed, and changes the token for a session, once', async () => {
  const { begin, send, verify, lastCode, mails, get } = await asked()
  const token = await begin()
  const sent = await send(token)
  expect([sent.status, await sent.text()]).toEqual([200, ''])
  expect(mails).toEqual([expect.objectContaining({ to: 'user101@demo.example' })])
  const response = await verify(token, lastCode())
  expect(response.status).toBe(200)
  const { access_token } = await response.json()
  expect((await get('/api/auth/user', { token: access_token })).status).toBe(200)
  expect((await verify(token, lastCode())).status).toBe(401)
  expect((await send(token)).status).toBe(401)
})

test('a code that is sent several times at once gives one session', async () => {
  const { begin, send, verify, lastCode } = await asked()
  const token = await begin()
  await send(token)
  const answers = await Promise.all(Array.from({ length: 8 }, () => verify(token, lastCode())))
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  expect(statuses.filter((status) => ![200, 401, 429].includes(status))).toEqual([])
})

test('many guesses at once are no more than one after the other', async () => {
  const { begin, send, verify, lastCode } = await asked()
  const token = await begin()
  await send(token)
  const wrong = wrongFor(lastCode())
  await Promise.all(Array.from({ length: 30 }, () => verify(token, wrong)))
  expect((await verify(token, lastCode())).status).not.toBe(200)
})

test('the token alone is no session, and works only after a code was sent', async () => {
  const { begin, get, verify } = await asked()
  const token = await begin()
  expect((await get('/api/auth/user', { token })).status).toBe(401)
  expect((await verify(token, '000000')).status).toBe(401)
})

test('a system administrator needs a code if the server is set so, whatever tenants ask', async () => {
  const { tokenOf } = await asked()
  expect(await tokenOf('admin')).toMatch(/^[\w-]{43}$/)
  const app = await testApp({ isAdminTwoFactorOn: true })
  const { token, two_factor_enabled } = await (await app.signIn('admin')).json()
  expect(two_factor_enabled).toBe(true)
  expect(await app.tokenOf('tenantadmin')).toMatch(/^[\w-]{43}$/)
  expect((await app.get('/api/tenants', { token })).status).toBe(401)
  await app.post('/api/auth/send_otp', { body: { token } })
  const code = /\d{6}/.exec(app.mails.at(-1)?.text ?? '')?.[0]
  const { access_token } = await (
    await app.post('/api/auth/verify_otp', { body: { token, code } })
  ).json()
  expect((await app.get('/api/tenants', { token: access_token })).status).toBe(200)
})

test('a code is good for ten minutes', async () => {
  const { begin, send, verify, lastCode, clock } = await asked()
  const token = await begin()
  await send(token)
  clock.now += 10 * MINUTE
  expect((await verify(token, lastCode())).status).toBe(401)
  await send(token)
  clock.now += 10 * MINUTE - 1
  expect((await verify(token, lastCode())).status).toBe(200)
})

test('only the newest code is good', async () => {
  const { begin, send, verify, lastCode } = await asked()
  const token = await begin()
  await send(token)
  const first = lastCode()
  await send(token)
  const isSame = first === lastCode()
  expect((await verify(token, first)).status).toBe(isSame ? 200 : 401)
})

test('five wrong codes end the sign-in, and make the next one wait', async () => {
  const { begin, send, verify, lastCode, clock } = await asked()
  const token = await begin()
  await send(token)
  const code = lastCode()
  for (let i = 0; i < 5; i++) expect((await verify(token, wrongFor(code))).status).toBe(401)
  expect((await verify(token, code)).status).toBe(401)
  clock.now += 30_000
  const next = await begin()
  await send(next)
  expect((await verify(next, wrongFor(lastCode()))).status).toBe(401)
  expect((await verify(next, lastCode())).status).toBe(429)
})

test('five codes are sent for one sign-in, not more', async () => {
  const { begin, send, mails } = await asked()
  const token = await begin()
  for (let i = 0; i < 5; i++) expect((await send(token)).status).toBe(200)
  const response = await send(token)
  expect(response.status).toBe(429)
  expect(response.headers.get('Retry-After')).toBe('600')
  expect(mails).toHaveLength(5)
})

test.each(['12345', '1234567', 'abcdef', ''])('%j is no code', async (code) => {
  const { begin, verify } = await asked()
  expect((await verify(await begin(), code)).status).toBe(400)
})

test.each(['send_otp', 'verify_otp'])('%s takes no token that was not given', async (path) => {
  const { post, tokenOf } = await asked()
  const call = (token: unknown) =>
    post(`/api/auth/${path}`, { body: { token, code: '000000' } }).then(({ status }) => status)
  for (const token of [undefined, null, '', 7, 'x'.repeat(513)]) expect(await call(token)).toBe(400)
  for (const token of ['x', await tokenOf('admin')]) expect(await call(token)).toBe(401)
})

test('a code is six digits, and a sign-in waits half an hour for it', async () => {
  const { begin, send, lastCode, mails, clock } = await asked()
  const token = await begin()
  await send(token)
  expect(mails.at(-1)?.text).toMatch(/\b\d{6}\b/)
  expect(lastCode()).toHaveLength(6)
  clock.now += 30 * MINUTE
  expect((await send(token)).status).toBe(401)
})

test('a code that cannot be mailed is a 503, not a sign-in that waits for it', async () => {
  const { begin, send, mails } = await asked()
  const token = await begin()
  mails.push = () => {
    throw new Error('no mail server')
  }
  const response = await send(token)
  expect(response.status).toBe(503)
  expect((await response.json()).errors[0].message).toBe('Couldn’t send the code')
})

test('the database holds digests of tokens and codes alone', async () => {
  const { begin, send, lastCode, db } = await asked()
  const token = await begin()
  await send(token)
  const text = JSON.stringify(await db.selectFrom('second_factors').selectAll().execute())
  expect(text).not.toContain(token)
  expect(text).not.toContain(`"${lastCode()}"`)
})

test('a user has 20 codes mailed at most, a system administrator too', async () => {
  const { begin, send, mails, clock, signIn } = await asked({ isAdminTwoFactorOn: true })
  const asAdmin = async () => (await (await signIn('admin')).json()).token
  for (const start of [begin, asAdmin]) {
    mails.length = 0
    const statuses: number[] = []
    for (let i = 0; i < 5; i++) {
      const token = await start()
      for (let code = 0; code < 5; code++) statuses.push((await send(token)).status)
    }
    expect(statuses).toEqual([...Array(20).fill(200), ...Array(5).fill(429)])
    expect(mails).toHaveLength(20)
  }
  clock.now += 30 * MINUTE
  expect((await send(await begin())).status).toBe(200)
})

test('codes of finished sign-ins count until half an hour has passed', async () => {
  const { begin, send, verify, lastCode, post, clock } = await asked()
  const signOutAll = async (token: string) =>
    expect((await post('/api/auth/sign_out?all=true', { token })).status).toBe(200)
  for (let i = 0; i < 20; i++) {
    const token = await begin()
    expect((await send(token)).status).toBe(200)
    const { access_token } = await (await verify(token, lastCode())).json()
    await signOutAll(access_token)
  }
  expect((await send(await begin())).status).toBe(429)
  clock.now += 30 * MINUTE
  expect((await send(await begin())).status).toBe(200)
})

test('signing out everywhere ends a sign-in that waits for its code', async () => {
  const { begin, send, verify, lastCode, post } = await asked()
  const [first, second] = [await begin(), await begin()]
  await send(first)
  const { access_token } = await (await verify(first, lastCode())).json()
  await send(second)
  const code = lastCode()
  await post('/api/auth/sign_out?all=true', { token: access_token })
  expect((await verify(second, code)).status).toBe(401)
  expect((await send(second)).status).toBe(401)
})

test('a tenant has 100 codes mailed at most, but one for each user who had none', async () => {
  const { begin, send, db, clock } = await asked()
  const user = await db
    .selectFrom('users')
    .selectAll()
    .where('username', '=', 'user101')
    .executeTakeFirstOrThrow()
  const expires_at = clock.now + MINUTE
  const row = { code_hash: '', code_expires_at: 0, sent: 20, tries: 0, expires_at }
  for (const id of ['1', '2', '3', '4', '5']) {
    const username = `colleague${id}`
    await db
      .insertInto('users')
      .values({ ...user, id, username })
      .execute()
    await db
      .insertInto('second_factors')
      .values({ ...row, id, user_id: id })
      .execute()
  }
  const token = await begin()
  expect((await send(token)).status).toBe(200)
  expect((await send(token)).status).toBe(429)
  // With 40 users, a tenant may have 120.
  for (let id = 6; id < 39; id++) {
    await db
      .insertInto('users')
      .values({ ...user, id: `${id}`, username: `colleague${id}` })
      .execute()
  }
  expect((await send(token)).status).toBe(200)
})
