import type { ComplaintFileShown } from '#domain/complaints/shown'

interface FileLettersProps {
  file: ComplaintFileShown
  /** A letter was made: it stands in the file as a step, so the file is read again. */
  onMade: () => void
}

/** Letters of a file: receipt, invitation and outcome. */
export function FileLetters(_: FileLettersProps) {
  return null
}
