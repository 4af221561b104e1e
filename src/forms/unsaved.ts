/** The forms on the screen, each by how to ask it for unsaved changes. */
const forms = new Set<() => boolean>()

/** Whether a form on the screen has changes that are not saved. */
export const hasUnsavedEdits = (): boolean => [...forms].some((isEdited) => isEdited())

/** Counts a form among those on the screen. Returns how to stop. */
export function countForm(isEdited: () => boolean): () => void {
  forms.add(isEdited)
  return () => forms.delete(isEdited)
}
