import { CodeBlock } from '@/components/ui/code-block'
import { Prose } from '@/components/reference/prose'
import { readAllPages } from './samples'
import type { Guide } from './guide'

export const paging: Guide = {
  slug: 'paging',
  title: 'Pagination',
  summary: 'Read lists page by page, without gaps or duplicates.',
  content: ({ origin }) => (
    <Prose>
      <p>
        Send <code>limit</code> (default 20, at most 100) and, from the second page on, the{' '}
        <code>nextCursor</code> of the previous page as <code>cursor</code>. On the last page <code>eof</code>{' '}
        is true and <code>nextCursor</code> is null. Lists go from the oldest to the newest, so items created
        in the meantime appear at the end. Webhook deliveries go from the newest to the oldest.
      </p>
      <CodeBlock label="Read all pages" showLabel code={readAllPages(origin)} />
      <ul>
        <li>
          A cursor is opaque and valid only for the company and the filters it was created with. An altered
          cursor, or one of another list, gets 400.
        </li>
        <li>Keep the filters the same from page to page.</li>
      </ul>
      <h2>GafaPay API</h2>
      <p>
        <code>referral_program</code> takes <code>skip</code> and <code>limit</code>, and returns the{' '}
        <code>total</code>. Its programs go from the newest to the oldest, unless <code>sorting</code> asks
        for another order.
      </p>
    </Prose>
  ),
}
