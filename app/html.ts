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

type HtmlValue = string | Html | null | undefined | readonly Html[]

/** Builds HTML. Values are escaped unless they are HTML themselves; null and undefined are left out. */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  const written = values.map((value) =>
    [value]
      .flat()
      .map((part) => (part instanceof Html ? part.source : escapeText(part ?? '')))
      .join(''),
  )
  return new Html(parts.map((part, index) => part + (written[index] ?? '')).join(''))
}

interface HtmlPage {
  status: number
  /** CSS, inside the page: one request less. */
  style: string
  head: Html
  body: Html
  headers?: Record<string, string> | undefined
}

/** A page without the framework's scripts, which search engines do not list and caches do not keep. */
export function htmlResponse({ status, style, head, body, headers }: HtmlPage): Response {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <style>
          ${new Html(style)}
        </style>
        ${head}
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `
  return new Response(page.source, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
  })
}
