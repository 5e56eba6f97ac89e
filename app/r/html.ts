/** HTML whose texts are escaped. */
export class Html {
  constructor(readonly source: string) {}
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it is written in HTML, in XML and in Pango markup. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!)
}

/** Builds HTML. Values are escaped unless they are HTML themselves; null and undefined are left out. */
export function html(parts: TemplateStringsArray, ...values: (string | Html | null | undefined)[]): Html {
  const written = values.map((value) => (value instanceof Html ? value.source : escapeText(value ?? '')))
  return new Html(parts.map((part, index) => part + (written[index] ?? '')).join(''))
}
