import { z } from 'zod/mini'
import { toNameText } from './values/name-text.ts'
import { pattern } from './values/rule.ts'

/** The largest file, in bytes. */
export const MAX_BLOB_BYTES = 5 * 1024 * 1024

/** The longest name of a file, in characters. */
export const MAX_NAME = 255

/**
 * POST /blobs/uploads. `temporary` is accepted and ignored, because unused files need no cleaning
 * up yet.
 */
export const startUploadQuery = z.object({
  filename: z.string().check(
    z.maxLength(MAX_NAME),
    ...pattern('filename', 'Must not contain control characters', /^\P{Cc}*$/u),
    // Without the characters that could make an .exe look like a .png.
    z.overwrite<string>(toNameText),
    z.minLength(1),
  ),
  temporary: z.optional(z.enum(['true', 'false'])),
})

/** POST /blobs/uploads/{id}/complete. Its body, if it has one, is the last part. */
export const completeUploadQuery = z.object({
  digest: z.optional(
    z
      .string()
      .check(
        ...pattern('digest', 'Must be a sha256 in 64 hexadecimal digits', /^[0-9a-fA-F]{64}$/),
      ),
  ),
})
