/** Whether each word of the text is part of what is searched, in any order and case. */
export function containsWords(searched: string, text: string): boolean {
  const lowered = searched.toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lowered.includes(word))
}
