import { QuotaField } from '../quota-field.tsx'

/** Disk space for messages. The tenant's total disk space is part of the plan. */
export const Storage = () => <QuotaField name="extension_im_disk_quota" />
