import { expect, test } from '../support/test.ts'

test('nobody but an administrator sees holidays, and nothing is asked for them', async ({
  page,
  signedInAs,
  api,
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/holidays')) asked.push(request.url())
  })
  await signedInAs('user101')
  await page.goto('/holidays/new')
  await expect(page.getByRole('heading', { name: 'For administrators' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Holidays' })).toHaveCount(0)
  expect(asked).toEqual([])
  expect((await api('user101').get('/holidays')).status).toBe(403)
})
