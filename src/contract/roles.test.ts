import { describe, expect, it } from 'vitest'
import { accessOf, capabilitiesIn, type Holder, isKnownRole, rightTo } from './roles.ts'

describe('the access of a role', () => {
  it.each([
    ['SystemAdmin', 'system'],
    ['OperationAdmin', 'system'],
    ['Operation Admin', 'system'],
    ['operation_admin', 'system'],
    ['SiteAdmin', 'system'],
    ['Site Admin', 'system'],
    ['SITE-ADMIN', 'system'],
    ['Dealer', 'system'],
    ['Admin', 'tenant'],
    ['admin', 'tenant'],
    ['QueueManager', 'self'],
    ['StandardInternationalUser', 'self'],
    ['StandardUser', 'self'],
    ['A role of their own', 'self'],
    ['constructor', 'self'],
    ['', 'self'],
  ])('%j has access to: %s', (role, access) => {
    expect(accessOf({ role })).toBe(access)
  })

  it.each<[Holder, string]>([
    [{ role: 'Helpdesk', capabilities: ['Company.ViewOnly'] }, 'tenant'],
    [{ role: 'Bookkeeping', capabilities: ['Billing.FullAccess'] }, 'tenant'],
    [{ role: 'StandardUser', capabilities: ['company.holidays.view'] }, 'tenant'],
    [{ role: 'Helpdesk', capabilities: ['Tenants.View'] }, 'system'],
    [{ role: 'Helpdesk', capabilities: ['Phones.View'] }, 'self'],
    [{ role: 'Helpdesk', capabilities: [], domain: '' }, 'system'],
    [{ role: 'Helpdesk', capabilities: [], domain: 'firm.example' }, 'self'],
    [{ role: 'Admin', capabilities: ['Phones.View'] }, 'tenant'],
    [{ role: 'SystemAdmin', capabilities: ['Company.ViewOnly'] }, 'system'],
  ])('%j has access to: %s', (holder, access) => {
    expect(accessOf(holder)).toBe(access)
  })

  it('tells documented roles from others', () => {
    expect(['Operation Admin', 'StandardUser'].map(isKnownRole)).toEqual([true, true])
    expect(['Helpdesk', 'toString', ''].map(isKnownRole)).toEqual([false, false, false])
  })
})

describe('the right to a page', () => {
  const rights = (...capabilities: string[]) =>
    ['settings', 'holidays', 'balance', 'account'].map((page) =>
      rightTo(page, { role: 'Admin', capabilities }),
    )

  it.each([
    [[], ['full', 'full', 'full', 'full']],
    [['Phones.View'], ['full', 'full', 'full', 'full']],
    [
      ['Company.*', 'Billing.*'],
      ['full', 'full', 'full', 'full'],
    ],
    [['Company.FullAccess'], ['full', 'full', 'none', 'full']],
    [
      ['Company.ViewOnly', 'Billing.FullAccess'],
      ['view', 'view', 'full', 'full'],
    ],
    [['Company.View-only'], ['view', 'view', 'none', 'full']],
    [
      ['company:read', 'billing:write'],
      ['view', 'view', 'full', 'full'],
    ],
    [
      ['Company.View', 'Company.Edit'],
      ['full', 'full', 'none', 'full'],
    ],
    [
      ['Company.View', 'Company.Holidays.FullAccess'],
      ['view', 'full', 'none', 'full'],
    ],
    [['Company.Holidays.View'], ['none', 'view', 'none', 'full']],
    [['Company'], ['full', 'full', 'none', 'full']],
    [
      ['Company.None', 'Billing.View'],
      ['none', 'none', 'view', 'full'],
    ],
  ])('by %j', (capabilities, expected) => {
    expect(rights(...capabilities)).toEqual(expected)
  })

  it('is read from texts, objects and a map', () => {
    expect(capabilitiesIn({ capabilities: ['Company.View', 7, null] })).toEqual(['Company.View'])
    const listed = [{ name: 'Company', access: 'VIEW_ONLY' }, { name: 'Billing.FullAccess' }]
    expect(capabilitiesIn({ capabilities: listed })).toEqual([
      'Company.VIEW_ONLY',
      'Billing.FullAccess',
    ])
    expect(capabilitiesIn({ capabilities: { Company: 'view' } })).toEqual(['Company.view'])
    expect(capabilitiesIn({ capabilities: 'Company.View, Billing.Full' })).toEqual([
      'Company.View',
      'Billing.Full',
    ])
    const nested = { Company: { Tenant: 'full', Trunk: false }, Billing: ['view'], User: null }
    expect(capabilitiesIn({ capabilities: nested })).toEqual([
      'Company.Tenant.full',
      'Billing.view',
    ])
    expect(capabilitiesIn({ role: 'Admin' })).toEqual([])
    expect(capabilitiesIn('<html>')).toEqual([])
  })
})
