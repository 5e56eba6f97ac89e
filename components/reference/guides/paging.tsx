import { CodeBlock } from '@/components/ui/code-block'
import { Prose } from '@/components/reference/prose'
import { readAllPages } from './samples'
import type { Guide } from './guide'

export const paging: Guide = {
  slug: 'paging',
  title: 'Paging',
  summary: 'Lists of the partner dialect are read page by page; nothing is lost or shown twice meanwhile.',
  content: ({ origin }) => (
    <Prose>
      <p>
        Send <code>limit</code> (20 unless given; over 100 is taken as 100) and, for every page after the
        first, the <code>nextCursor</code> of the page before as <code>cursor</code>. On the last page{' '}
        <code>eof</code> is true and <code>nextCursor</code> null. Lists go from the oldest to the newest, so
        what is created while you read comes at the end.
      </p>
      <CodeBlock label="Read everything" showLabel code={readAllPages(origin)} />
      <ul>
        <li>
          A cursor is opaque and belongs to the company and the filters it was made with: an altered one, or
          one of another list, is 400.
        </li>
        <li>Keep the filters the same from page to page.</li>
      </ul>
      <h2>GafaPay dialect</h2>
      <p>
        <code>referral_program</code> takes <code>skip</code> and <code>limit</code>, and answers with the{' '}
        <code>total</code>.
      </p>
    </Prose>
  ),
}
