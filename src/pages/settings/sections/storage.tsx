import { QuotaField } from '../quota-field.tsx'

/** Disk space for messages. What the tenant has and uses is part of the plan. */
export const Storage = () => <QuotaField name="extension_im_disk_quota" />
