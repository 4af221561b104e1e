import { setTimeout as wait } from 'node:timers/promises'

export const PASSWORD = 'a password for the bench'

/** A client that adds holidays, two at a time. @param {number} port */
export async function writer(port) {
  const token = await signIn(port)
  /** @type {Record<string, number>} */
  let got = {}
  /** @type {string[]} */
  const ids = []
  let lastSave = 0
  let isDone = false
  const holiday = { name: 'x', region: 'GBR', consecutive: false, every_year: true }
  const save = async () => {
    const answer = await send(port, '/api/holidays', holiday, token)
    const body = await answer.json()
    if (answer.status !== 201) return `${answer.status} ${body.errors[0].message}`
    ids.push(body.id)
    lastSave = performance.now()
    return 'saved'
  }
  const run = async () => {
    while (!isDone) {
      const result = await save().catch(() => 'no answer')
      got[result] = (got[result] ?? 0) + 1
      if (result !== 'saved') await wait(20)
    }
  }
  const runs = [run(), run()]
  return {
    get saved() {
      return ids.length
    },
    /** The results since the last call. */
    take() {
      const taken = got
      got = {}
      return taken
    },
    /** Waits for the next answered save, and returns its time. */
    async nextSave() {
      const now = performance.now()
      while (lastSave < now) await wait(5)
      return lastSave
    },
    async stop() {
      isDone = true
      await Promise.all(runs)
    },
    /** How many of the answered saves are missing now. */
    async lost() {
      const reader = await signIn(port)
      let lost = 0
      for (const id of ids) {
        if (!(await send(port, `/api/holidays/${id}`, undefined, reader)).ok) lost += 1
      }
      return lost
    },
  }
}

/** @param {number} port @param {string} path @param {unknown} [body] @param {string} [token] */
export async function send(port, path, body, token) {
  return fetch(`http://127.0.0.1:${port}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...(token && { authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000),
  })
}

/** @param {number} port @returns {Promise<string>} */
async function signIn(port) {
  const account = { username: 'tenantadmin', password: PASSWORD, domain: 'demo.example' }
  return (await (await send(port, '/api/auth/sign_in', account)).json()).access_token
}
